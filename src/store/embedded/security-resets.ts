import type { WaitingReset } from '../../model/waiting-reset.js';
import type { SecurityResets } from '../port/security-resets.js';
import { type Change, type SecurityDocument, withEvent } from './security-document.js';

interface Access {
  /** The documents in which a reset waits. */
  readonly waiting: () => Promise<readonly SecurityDocument[]>;
  change<Answer>(userId: string, make: (document: SecurityDocument) => Change<Answer>): Promise<Answer>;
}

export const embeddedSecurityResets = ({ change, waiting }: Access): SecurityResets => ({
  scheduleReset: (userId, given, event) =>
    change<WaitingReset | null>(userId, (document) => {
      const { reset: seen } = document;
      if (seen) return { answer: seen.id === given.id ? seen : null };
      const reset = { ...given, claimedAt: null };
      return { answer: reset, document: { ...withEvent(document, event), reset } };
    }),

  cancelReset: (userId, id, event) =>
    change<boolean>(userId, (document) => {
      if (document.reset?.id !== id || document.reset.claimedAt !== null) return { answer: false };
      return { answer: true, document: { ...withEvent(document, event), reset: null } };
    }),

  approveReset: (userId, id, { by, dueAt }, event, now) =>
    change<WaitingReset | null>(userId, (document) => {
      const { reset: seen } = document;
      if (seen?.id !== id) return { answer: null };
      if (!seen.awaitsApproval) return { answer: seen.approvedBy === by ? seen : null };
      if (seen.by === by || seen.dueAt <= now) return { answer: null };
      const reset = { ...seen, awaitsApproval: false, approvedBy: by, dueAt };
      return { answer: reset, document: { ...withEvent(document, event), reset } };
    }),

  lapseReset: (userId, id, event, now) =>
    change<boolean>(userId, (document) => {
      const { reset } = document;
      if (reset?.id !== id || !reset.awaitsApproval || reset.dueAt > now) return { answer: false };
      return { answer: true, document: { ...withEvent(document, event), reset: null } };
    }),

  claimReset: (userId, id, now) =>
    change<boolean>(userId, (document) => {
      const { reset } = document;
      if (reset?.id !== id || reset.awaitsApproval || reset.dueAt > now) return { answer: false };
      return { answer: true, document: { ...document, reset: { ...reset, claimedAt: reset.claimedAt ?? now } } };
    }),

  finishReset: (userId, id) =>
    change<void>(userId, (document) => {
      const isDone = document.reset?.id === id && document.reset.claimedAt !== null;
      return { answer: undefined, ...(isDone && { document: { ...document, reset: null } }) };
    }),

  async dueResets(most, now) {
    const all = (await waiting()).flatMap(({ userId, reset }) => (reset ? [{ userId, reset }] : []));
    return all.filter(({ reset }) => reset.dueAt <= now).slice(0, most);
  },
});

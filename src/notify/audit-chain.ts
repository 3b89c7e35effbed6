import { sameText } from '../base/digest.js';
import { canonicalJson } from '../base/json.js';
import { KeyMissingError, type KeyRing } from '../base/key-ring.js';
import type { AuditCheckpoint, AuditRecord, ChainLink } from '../model/audit.js';
import { type NumberedEvent, withoutTraces } from '../model/security-event.js';

/** The link that ties an event to the record with the mac `prev`. */
export function linkOf(keys: KeyRing, event: NumberedEvent, prev: string): ChainLink {
  const keyId = keys.activeId;
  const traces = tracesDigest(keys, event, keyId);
  return { prev, traces, mac: macOf(keys, event, { prev, traces, keyId }), keyId };
}

/**
 * `whole`: as it was written · `forgotten`: as it was written, without what an erased account takes along · `changed` ·
 * `unchained`: it has no link · `key_missing`: the key that it was made with is not in the ring.
 */
export type Soundness = 'whole' | 'forgotten' | 'changed' | 'unchained' | 'key_missing';

export function soundnessOf(keys: KeyRing, { link, ...event }: AuditRecord): Soundness {
  if (!link) return 'unchained';
  try {
    if (!sameText(link.mac, macOf(keys, event, link))) return 'changed';
    if (sameText(link.traces, tracesDigest(keys, event, link.keyId))) return 'whole';
    return canonicalJson(membersOf(event)) === canonicalJson(membersOf(withoutTraces(event))) ? 'forgotten' : 'changed';
  } catch (fault) {
    if (fault instanceof KeyMissingError) return 'key_missing';
    throw fault;
  }
}

/** Says that the records up to this one have gone because of their age. */
export function checkpointAfter(
  keys: KeyRing,
  { userId, sequence }: NumberedEvent,
  { mac }: ChainLink,
  at: number,
): AuditCheckpoint {
  const checkpoint = { userId, upTo: sequence, mac, at, keyId: keys.activeId };
  return { ...checkpoint, seal: sealOf(keys, checkpoint) };
}

/** @throws KeyMissingError */
export const isGenuine = (keys: KeyRing, checkpoint: AuditCheckpoint): boolean =>
  sameText(checkpoint.seal, sealOf(keys, checkpoint));

const sealOf = (keys: KeyRing, { userId, upTo, mac, at, keyId }: Omit<AuditCheckpoint, 'seal'>): string =>
  keys.digest('audit checkpoint', [userId, String(upTo), mac, String(at)], keyId);

const macOf = (
  keys: KeyRing,
  event: NumberedEvent,
  { prev, traces, keyId }: Pick<ChainLink, 'prev' | 'traces' | 'keyId'>,
): string => keys.digest('audit record', [prev, traces, canonicalJson(membersOf(withoutTraces(event)))], keyId);

function tracesDigest(keys: KeyRing, event: NumberedEvent, keyId: string): string {
  const { userId, sequence, address, userAgent, deviceId, reason, detail } = event;
  const traces = canonicalJson({ address, userAgent, deviceId, reason, detail });
  return keys.digest('audit traces', [userId, String(sequence), traces], keyId);
}

/** Every member that the store gave, so that one too many is found as well; not the link, which is no part of what it is made of. */
function membersOf(event: NumberedEvent & Partial<AuditRecord>) {
  const { link, ...members } = event;
  return { ...members, actor: { ...members.actor } };
}

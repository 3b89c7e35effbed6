import type { UiaSession } from '../../model/uia-session.js';

/** A UIA session as stored. `expiresAt` is a date, because TTL indexes know nothing else. */
export interface SessionDocument extends Omit<UiaSession, 'key' | 'state' | 'expiresAt'> {
  readonly _id: string;
  /** Pairs, because a stage type holds dots. */
  readonly state: readonly (readonly [string, string])[];
  readonly expiresAt: Date;
}

export const sessionDocument = ({
  key,
  requester,
  state,
  lease,
  expiresAt,
  ...session
}: UiaSession): SessionDocument => ({
  _id: key,
  ...session,
  requester: requester && {
    userId: requester.userId,
    deviceId: requester.deviceId,
    secondFactor: requester.secondFactor,
    ...(requester.factorProof && { factorProof: { ...requester.factorProof } }),
  },
  state: statePairs(state),
  lease: lease && { id: lease.id, untilAt: lease.untilAt },
  expiresAt: new Date(expiresAt),
});

export const sessionOf = ({ _id, state, expiresAt, ...session }: SessionDocument): UiaSession => ({
  key: _id,
  ...session,
  state: Object.fromEntries(state),
  expiresAt: expiresAt.getTime(),
});

export const statePairs = (state: UiaSession['state']): SessionDocument['state'] => Object.entries(state);

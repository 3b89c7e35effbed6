/** What a server counts about itself: how often and how long, never who. */
export interface Metrics {
  /** `route` is the path's template, such as `/_matrix/client/v3/devices/:deviceId`; null: no route took it. */
  request(method: string, route: string | null, status: number, ms: number): void;
  challenge(operation: string): void;
  stage(type: string, outcome: StageOutcome): void;
  sessionEnd(end: SessionEnd): void;
  event(type: string): void;
  /** `refused`: the mail server will never take it · `failed`: it is tried again. */
  mail(outcome: 'sent' | 'refused' | 'failed'): void;
}

/** `fault`: the stage threw. */
export type StageOutcome = 'passed' | 'pending' | 'failed' | 'refused' | 'fault';
/** `done`: its operation ran · `wrong_proofs`: one wrong proof too many · `stopped`: by the person. */
export type SessionEnd = 'done' | 'wrong_proofs' | 'stopped';

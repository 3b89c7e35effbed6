/** A server process that runs, as it has said of itself. */
export interface RunningNode {
  /** Where it runs; no two have the same. */
  readonly name: string;
  /** The ids of the server keys that it has loaded. */
  readonly keys: readonly string[];
  /** The one that it seals under. Absent: an earlier release, which does not say. */
  readonly activeKey?: string;
  /** Unless it says so again, it is over then. */
  readonly untilAt: number;
}

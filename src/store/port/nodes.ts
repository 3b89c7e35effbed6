import type { RunningNode } from '../../model/running-node.js';

/** The server processes that share the store. */
export interface Nodes {
  /** Notes what a process says of itself, in the place of what it said before. */
  note(node: RunningNode): Promise<void>;
  /** It has ended. */
  forget(name: string): Promise<void>;
  /** Those that are not over, in the order of their names. */
  running(now: number): Promise<readonly RunningNode[]>;
}

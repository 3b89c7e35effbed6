import type { RunningNode } from '../../model/running-node.js';
import type { Nodes } from '../port/nodes.js';
import type { Database } from './database.js';
import { expiringTable } from './expiring-table.js';
import { type Sweep, sweepOf } from './sweep.js';

export function embeddedNodes(database: Database): Nodes & { readonly sweep: Sweep } {
  const nodes = expiringTable<RunningNode>(database, 'nodes', ({ untilAt }) => untilAt);

  return {
    async note(node) {
      await database.write(() => nodes.put(node.name, node));
    },

    async forget(name) {
      await database.write(() => nodes.remove(name));
    },

    running: (now) => database.read(() => nodes.page(null, Number.MAX_SAFE_INTEGER, now)),

    sweep: sweepOf(nodes),
  };
}

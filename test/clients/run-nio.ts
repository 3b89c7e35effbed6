import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { pythonEnv } from '../support/python.js';

export interface NioPlan {
  readonly homeserver: string;
  readonly user: string;
  readonly steps: readonly ({ readonly do: string } & Readonly<Record<string, unknown>>)[];
}

/** What nio made of an answer: the class of its response, and some of its members. */
export interface NioAnswer {
  readonly kind: string;
  readonly http: number;
  readonly [member: string]: unknown;
}

const program = fileURLToPath(new URL('nio_client.py', import.meta.url));

/** Lets matrix-nio follow a plan; an answer for each step. */
export async function runNio(plan: NioPlan): Promise<readonly NioAnswer[]> {
  const { python } = await pythonEnv();
  const child = spawn(python, ['-u', program], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(plan));
  const [out, complaints, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`nio_client.py ended with ${code}: ${complaints}`);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

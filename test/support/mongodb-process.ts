import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { type AddressInfo, createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Document, MongoClient } from 'mongodb';
import { pythonEnv } from './python.js';

/** A server process that ends, data and all, when `stop` is called or when this process ends in whatever way. */
export interface MongoProcess {
  readonly url: string;
  /** The process that holds the server, for tests that look whether it is gone. */
  readonly pid: number;
  stop(): Promise<void>;
}

const startLimit = 30_000;
const stopLimit = 15_000;

// Standard input is the leash: it closes when we end, even by SIGKILL. mongod does not watch it, so a shell does.
const watchInput = `trap "" INT TERM HUP; folder=$1; shift; exec 3<&0
"$@" 3<&- >/dev/null & server=$!; exec 2>/dev/null
{ cat <&3; kill -9 $server; } >/dev/null & watcher=$!
wait $server; code=$?; kill -9 $watcher; rm -rf "$folder"; exit $code`;
// The tests have a clock of their own; a sweep by the server's would delete what they have just written.
const noSweep = ['--setParameter', 'ttlMonitorEnabled=false'];

export async function startMongod(program: string): Promise<MongoProcess> {
  const [port, folder] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'matrix-uia-mongod-'))]);
  const where = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1'];
  const child = spawnLeashed('sh', '-c', watchInput, 'sh', folder, program, ...where, '--replSet', 'rs0', ...noSweep);
  const replSetInitiate = { _id: 'rs0', members: [{ _id: 0, host: `127.0.0.1:${port}` }] };
  return ready(child, async () => {
    await command(`mongodb://127.0.0.1:${port}/?directConnection=true`, { replSetInitiate });
    return `mongodb://127.0.0.1:${port}/?replicaSet=rs0`;
  });
}

export async function startSecantus(): Promise<MongoProcess> {
  const { python } = await pythonEnv();
  const child = spawnLeashed(python, fileURLToPath(new URL('secantus_server.py', import.meta.url)));
  return ready(child, async () => {
    const [port] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(startLimit) });
    return `mongodb://127.0.0.1:${String(port).trim()}/?replicaSet=secantus`;
  });
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

const spawnLeashed = (program: string, ...args: string[]): Child =>
  spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });

/** Waits until the server answers; one that does not, or that ends meanwhile, is put down and reported. */
async function ready(child: Child, findUrl: () => Promise<string>): Promise<MongoProcess> {
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    const kill = setTimeout(() => child.kill('SIGKILL'), stopLimit);
    child.stdin.end();
    if (child.exitCode === null && child.signalCode === null) await exited;
    clearTimeout(kill);
  };
  const answers = async (): Promise<string> => {
    const url = await findUrl();
    await command(url, { ping: 1 });
    return url;
  };
  const died = exited.then(([code, signal]): never => {
    throw new Error(`the MongoDB server ended with ${code ?? signal} before it answered`);
  });
  try {
    const url = await Promise.race([answers(), died]);
    died.catch(() => undefined);
    // A run that forgets to stop the server must end all the same, and the leash ends the server with it.
    for (const held of [child, child.stdin, child.stdout]) if (held === child || held instanceof Socket) held.unref();
    return { url, pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function command(url: string, body: Document): Promise<void> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: startLimit });
  try {
    await client.db('admin').command(body);
  } finally {
    await client.close();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line between the driver and the server that a test can break. */
export interface BreakableProxy {
  readonly url: string;
  cut(): Promise<void>;
  silence(): void;
  mend(): Promise<void>;
}

/** Stands between the driver and the first server of a URL. */
export async function startBreakableProxy(serverUrl: string): Promise<BreakableProxy> {
  const [, login = '', host = '', port = '27017'] =
    /^mongodb:\/\/([^@/]*@)?([^:,/?]+)(?::(\d+))?/.exec(serverUrl) ?? [];
  const sockets = new Set<Socket>();
  let silent = false;
  const listener = createServer((near) => {
    const far = connect(Number(port), host);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      // What arrives in silence is lost, as on a broken line.
      socket.on('data', (bytes) => silent || other.write(bytes));
      socket.on('error', () => other.destroy()).on('close', () => sockets.delete(socket) && other.destroy());
    }
  });
  const listen = async (at: number): Promise<number> => {
    await once(listener.listen(at, '127.0.0.1'), 'listening');
    return (listener.address() as AddressInfo).port;
  };
  const own = await listen(0);
  return {
    url: `mongodb://${login}127.0.0.1:${own}/?directConnection=true`,
    async cut() {
      for (const socket of sockets) socket.destroy();
      if (listener.listening) await once(listener.close(), 'close');
    },
    silence() {
      silent = true;
    },
    async mend() {
      silent = false;
      if (!listener.listening) await listen(own);
    },
  };
}

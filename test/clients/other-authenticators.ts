import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onPath, Unavailable } from '../support/system.js';

/** What an enrolment says of its codes. */
export interface TotpParameters {
  readonly secret: string;
  readonly algorithm: string;
  readonly digits: number;
  readonly period: number;
}

/** An implementation of RFC 6238 that is not ours, on this machine's clock: the code that it shows so many seconds from now. */
export interface OtherAuthenticator {
  readonly name: string;
  code(parameters: TotpParameters, ahead?: number): Promise<string>;
}

const python = fileURLToPath(new URL('rfc6238.py', import.meta.url));

/** Those that this machine has. @throws Unavailable when there is none */
export async function otherAuthenticators(): Promise<readonly OtherAuthenticator[]> {
  const [oathtool, python3] = [onPath('oathtool'), onPath('python3')];
  const found = [...(oathtool ? [withOathtool(oathtool)] : []), ...(python3 ? [withPython(python3)] : [])];
  if (found.length === 0) throw new Unavailable('neither oathtool nor python3 is on the PATH');
  return found;
}

const withOathtool = (program: string): OtherAuthenticator => ({
  name: 'oathtool',
  code: ({ secret, algorithm, digits, period }, ahead = 0) =>
    run(
      program,
      [
        `--totp=${algorithm}`,
        '--base32',
        `--digits=${digits}`,
        `--time-step-size=${period}s`,
        `--now=${ahead} sec`,
        '-',
      ],
      secret,
    ),
});

const withPython = (program: string): OtherAuthenticator => ({
  name: "Python's standard library",
  code: (parameters, ahead = 0) => run(program, [python], JSON.stringify({ ...parameters, ahead })),
});

/** Secrets go in by standard input. */
async function run(program: string, args: readonly string[], input: string): Promise<string> {
  const running = promisify(execFile)(program, args);
  running.child.stdin?.end(input);
  return (await running).stdout.trim();
}

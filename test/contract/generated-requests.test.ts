import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { assertAnswer, contractOperations } from '../support/openapi.js';
import { pythonEnv } from '../support/python.js';
import { needs } from '../support/real.js';
import { environment } from '../support/system.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { writePortableContract } from './generated/portable-contract.js';

const HOOKS = fileURLToPath(new URL('generated/proving_hooks.py', import.meta.url));
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'unsupported_method',
];

const WANTED = 2000;
/** How many requests an operation gets that are not counted by `--max-examples`: those that cover its schemas. */
const COVERING = 28;
const OPERATIONS = new Set(contractOperations.map(({ operationId }) => operationId)).size;

/** What nothing random ever gets through. */
const DEEP = [
  'login',
  'register',
  'refresh',
  'logout',
  'changePassword',
  'deactivateAccount',
  'getLoginToken',
  'getDevice',
  'deleteDevice',
  'deleteDevices',
  'uploadSigningKeys',
  'beginTotp',
  'confirmTotp',
  'renameTotp',
  'deleteTotp',
  'replaceRecoveryCodes',
  'disableTwoFactor',
  'showFallback',
  'submitFallback',
];

/** As few as make enough, however many operations there are. */
const examplesEach = (): number => Math.max(8, Math.ceil((WANTED * 1.1) / OPERATIONS) - COVERING);

interface Exchange {
  readonly request: { readonly method: string; readonly uri: string };
  readonly response: {
    readonly status_code: number;
    readonly headers: Readonly<Record<string, readonly string[]>>;
    readonly content: { readonly $base64: string } | null;
  } | null;
}

describe('requests generated from the contract by schemathesis', () => {
  let server: TestServer;
  let folder: string;
  let exchanges: Exchange[];
  let said: string;

  before(async function () {
    const { python } = await needs(this, 'Python with schemathesis', pythonEnv);
    this.timeout(600_000);
    server = await startTestServer('embedded', { sets: ['limits.sessions_per_requester=0'] });
    folder = await mkdtemp(join(tmpdir(), 'matrix-uia-generated-'));
    said = await generate(python);
    exchanges = await exchangesIn(join(folder, 'events.ndjson'));
  });
  after(async () => {
    await server?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  async function generate(python: string): Promise<string> {
    const contract = await writePortableContract(folder);
    const options = ['--url', server.url, '--generation-deterministic', '--max-examples', String(examplesEach())];
    const report = ['--report-ndjson-path', join(folder, 'events.ndjson'), '--no-color', '--continue-on-failure'];
    const checks = ['--checks', CHECKS.join(',')];
    const env = {
      PATH: environment('PATH'),
      PYTHONDONTWRITEBYTECODE: '1',
      SCHEMATHESIS_HOOKS: HOOKS,
      ORIGIN: server.url,
      NOW: String(server.clock.now()),
    };
    const run = ['-m', 'schemathesis.cli', 'run', contract, ...options, ...report, ...checks];
    const child = spawn(python, run, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, complaints, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return `${out}\n${complaints}\nexit code ${code}`;
  }

  it('meet no server error and no answer outside the contract, by its own judgement', () => {
    expect(said).to.match(/exit code 0$/, said);
  });

  it('are at least 2,000', () => {
    expect(exchanges.length).to.be.at.least(WANTED);
  });

  it('meet no answer outside the contract by ours, which is stricter', () => {
    for (const { request, response } of exchanges) {
      expect(response, `${request.method} ${request.uri} was answered`).to.not.equal(null);
      if (response) assertAnswer(request.method, request.uri, answerOf(response));
    }
  });

  it('get through what asks for proofs, tokens, ids and forms', () => {
    const reached = ({ method, path }: { method: string; path: string }): boolean => {
      const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
      return exchanges.some(
        ({ request, response }) =>
          response?.status_code === 200 && request.method === method && pattern.test(new URL(request.uri).pathname),
      );
    };
    expect(contractOperations.filter(reached).map(({ operationId }) => operationId)).to.include.members(DEEP);
  });
});

function answerOf({ status_code: status, headers, content }: NonNullable<Exchange['response']>) {
  const body = content ? Buffer.from(content.$base64, 'base64').toString() : '';
  const flat = Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.join(', ')]));
  const json = flat['content-type'] === 'application/json' && body !== '';
  return { status, headers: flat, body: json ? JSON.parse(body) : body };
}

/** Every request that was sent for a check, and its answer, from schemathesis's own report. */
async function exchangesIn(file: string): Promise<Exchange[]> {
  const found: Exchange[] = [];
  for await (const line of createInterface(createReadStream(file))) {
    if (line === '') continue;
    const { ScenarioFinished: scenario } = JSON.parse(line);
    if (scenario) found.push(...Object.values<Exchange>(scenario.recorder?.interactions ?? {}));
  }
  return found;
}

import { parseArgs } from 'node:util';
import { systemClock, systemRandom, systemTimers } from '../base/runtime.js';
import { FEATURES, type Feature } from '../conformance/case.js';
import { chooseCases } from '../conformance/choose-cases.js';
import { fetchSend, UnreachableError } from '../conformance/exchange.js';
import { loadShapes, loadSubjects } from '../conformance/load-cases.js';
import { FORMATS } from '../conformance/report/make-reporter.js';
import { runSuite } from '../conformance/run-suite.js';
import { PreparationError } from '../conformance/server-client.js';

/** Runs the conformance cases against a server. 0: all passed, 1: some failed or none could run, 2: wrong use or no server. */
export async function conformance(args: readonly string[]): Promise<number> {
  try {
    const { url, needs, only, format, registrationToken } = read(args);
    const subjects = chooseCases(loadSubjects(), { needs, only });
    if (subjects.length === 0) throw new TypeError('no case is left: look at --needs and --only');
    const { stdout } = process;
    const terminal = stdout.isTTY === true;
    // biome-ignore lint/style/noProcessEnv: the command line is where the environment is read
    const colours = terminal && !process.env.NO_COLOR;
    const summary = await runSuite({
      base: url,
      subjects,
      shapes: loadShapes(),
      surroundings: {
        send: fetchSend(fetch),
        clock: systemClock,
        pause: systemTimers.pause,
        random: systemRandom,
      },
      reporter: format({ write: (text) => void stdout.write(text), terminal }, colours),
      demanded: needs,
      registrationToken,
    });
    return summary.failed > 0 || summary.passed === 0 ? 1 : 0;
  } catch (fault) {
    if (!(fault instanceof TypeError || fault instanceof UnreachableError || fault instanceof PreparationError))
      throw fault;
    console.error(`matrix-uia conformance: ${fault.message}`);
    return 2;
  }
}

/** @throws TypeError that says what is wrong */
function read(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      needs: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true },
      format: { type: 'string', default: 'pretty' },
      'registration-token': { type: 'string' },
    },
  });
  const format = FORMATS[values.format];
  if (!format) throw new TypeError(`--format is one of ${Object.keys(FORMATS).join(', ')}`);
  const needs = listOf(values.needs);
  const strange = needs.find((name) => !isFeature(name));
  if (strange !== undefined) throw new TypeError(`--needs ${strange} is not known: there are ${FEATURES.join(', ')}`);
  return {
    url: baseOf(values.url),
    needs: needs.filter(isFeature),
    only: listOf(values.only),
    format,
    registrationToken: values['registration-token'],
  };
}

const isFeature = (name: string): name is Feature => FEATURES.some((feature) => feature === name);
const listOf = (values: readonly string[] = []): string[] =>
  values.flatMap((value) => value.split(',')).filter((value) => value !== '');

function baseOf(url: string | undefined): string {
  if (url === undefined || !/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new TypeError('give the server as --url https://matrix.example.org');
  return url.replace(/\/+$/, '');
}

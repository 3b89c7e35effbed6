import { systemClock, systemRandom, systemTimers } from '../base/runtime.js';
import { chooseCases } from '../conformance/choose-cases.js';
import { fetchSend, UnreachableError } from '../conformance/exchange.js';
import { loadShapes, loadSubjects } from '../conformance/load-cases.js';
import { runSuite } from '../conformance/run-suite.js';
import { PreparationError } from '../conformance/server-client.js';
import { conformanceArguments } from './conformance-arguments.js';

/** Runs the conformance cases against a server. 0: all passed, 1: some failed or none could run, 2: wrong use or no server. */
export async function conformance(args: readonly string[]): Promise<number> {
  try {
    const { url, needs, only, format, registrationToken } = conformanceArguments(args);
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

import type { JsonValue } from '../base/json.js';
import type { Expectation, Step } from './case.js';
import type { Compute } from './computed-values.js';
import { fillIn, fillPattern, type Names } from './template.js';

/** What a step expects, with everything filled in. */
export async function fillExpectations(expect: Step['expect'], names: Names, compute: Compute): Promise<Expectation[]> {
  const filled: Expectation[] = [];
  for (const { text = [], no_text: noText = [], headers = {}, ...rest } of isSeveral(expect) ? expect : [expect]) {
    const patterns = async (list: readonly string[]): Promise<string[]> => {
      const done: string[] = [];
      for (const pattern of list) done.push(await fillPattern(pattern, names, compute));
      return done;
    };
    filled.push({
      // What is left of an expectation is JSON: the files' schema says so.
      ...((await fillIn(rest as unknown as JsonValue, names, compute)) as unknown as Expectation),
      headers,
      text: await patterns(text),
      no_text: await patterns(noText),
    });
  }
  return filled;
}

const isSeveral = (expect: Step['expect']): expect is readonly Expectation[] => Array.isArray(expect);

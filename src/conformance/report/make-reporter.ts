import { jsonReporter } from './json.js';
import { junitReporter } from './junit.js';
import { prettyReporter } from './pretty.js';
import type { Reporter, Screen } from './reporter.js';
import { tapReporter } from './tap.js';

export const FORMATS: Readonly<Record<string, (screen: Screen, colours: boolean) => Reporter>> = {
  pretty: prettyReporter,
  tap: tapReporter,
  json: jsonReporter,
  junit: junitReporter,
};

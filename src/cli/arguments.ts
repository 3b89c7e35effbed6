import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../server/config.js';

/** Settings from `--config FILE`, any number of `--set key=value`, and the environment. @throws ConfigError, TypeError */
export function settingsFrom(args: readonly string[]): Config {
  const { values } = parseArgs({
    args: [...args],
    options: { config: { type: 'string' }, set: { type: 'string', multiple: true } },
  });
  // biome-ignore lint/style/noProcessEnv: the command line is where the environment is read
  return loadConfig({ file: values.config, sets: values.set ?? [], env: process.env });
}

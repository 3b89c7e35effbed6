import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../server/config.js';

/** Settings from `--config FILE`, any number of `--set key=value`, and the environment. @throws ConfigError, TypeError */
export function settingsFrom(
  args: readonly string[],
  extra: readonly string[] = [],
): { config: Config; keep: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string' },
      set: { type: 'string', multiple: true },
      keep: { type: 'boolean', default: false },
    },
  });
  // biome-ignore lint/style/noProcessEnv: the command line is where the environment is read
  const config = loadConfig({ file: values.config, sets: [...extra, ...(values.set ?? [])], env: process.env });
  return { config, keep: values.keep };
}

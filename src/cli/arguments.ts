import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../server/config.js';

/** What `parseArgs` reads settings from. */
export const SETTINGS = { config: { type: 'string' }, set: { type: 'string', multiple: true } } as const;

/** Settings from `--config FILE`, any number of `--set key=value`, and the environment. @throws ConfigError, TypeError */
export function settingsFrom(args: readonly string[]): Config {
  return configFrom(parseArgs({ args: [...args], options: SETTINGS }).values);
}

/** The same, for a command that has read its arguments already. @throws ConfigError */
export const configFrom = ({ config, set }: { readonly config?: string; readonly set?: readonly string[] }): Config =>
  // biome-ignore lint/style/noProcessEnv: the command line is where the environment is read
  loadConfig({ file: config, sets: set ?? [], env: process.env });

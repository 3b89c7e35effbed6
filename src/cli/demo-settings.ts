import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../server/config.js';
import { SETTINGS } from './arguments.js';

export interface DemoSettings {
  readonly config: Config;
  readonly keep: boolean;
  readonly tour: boolean;
}

/**
 * The demo's own settings, below its folder. Neither the environment nor a file counts, since they are a real server's,
 * and `--set` cannot lead to a real server's data. @throws ConfigError, TypeError
 */
export function demoSettings(args: readonly string[], folder: string): DemoSettings {
  const { values } = parseArgs({
    args: [...args],
    options: { ...SETTINGS, keep: { type: 'boolean', default: false }, tour: { type: 'boolean', default: false } },
  });
  if (values.config !== undefined) console.log('The demo has settings of its own: --config is not read.');
  const config = loadConfig({
    sets: [
      'listen.port=0',
      'log.level=error',
      ...(values.set ?? []),
      `store.embedded.path=${join(folder, 'data')}`,
      `keys.file=${join(folder, 'keys.json')}`,
      'server_name=localhost',
      'registration.open=true',
      'two_factor.issuer=matrix-uia demo',
      'two_factor.totp.digits=6',
      'two_factor.totp.period=30s',
      'two_factor.totp.algorithm=SHA1',
      'two_factor.totp.window=1',
      'two_factor.recovery_cooling=0s',
      'admin.reset_delay=0s',
      'admin.second_approval=false',
    ],
  });
  const { embedded, mongodb } = config.store;
  return {
    config: { ...config, store: { embedded, mongodb: { ...mongodb, url: null } } },
    keep: values.keep,
    tour: values.tour,
  };
}

import { createClient, type ICreateClientOpts, type MatrixClient } from 'matrix-js-sdk';
import { logger } from 'matrix-js-sdk/lib/logger.js';
import type { Person } from '../support/client.js';
import type { TestServer } from '../support/test-server.js';

// It says every step of a UIA flow on the console. Its type hides that it is a logger of loglevel.
if ('setLevel' in logger && typeof logger.setLevel === 'function') logger.setLevel('silent', false);

/** matrix-js-sdk as it is, signed in as somebody or as nobody yet. */
export function sdkClient(
  { url }: Pick<TestServer, 'url'>,
  person?: Omit<Person, 'password'>,
  more: Partial<ICreateClientOpts> = {},
): MatrixClient {
  return createClient({
    baseUrl: url,
    ...more,
    ...(person && { userId: person.userId, deviceId: person.deviceId, accessToken: person.token }),
  });
}

import { call, type Person } from '../support/client.js';
import type { TestServer } from '../support/test-server.js';

/** Signs somebody who has no second factor yet in on one device more. */
export async function secondDevice({ url }: Pick<TestServer, 'url'>, { userId, password }: Person): Promise<string> {
  const body = { type: 'm.login.password', identifier: { type: 'm.id.user', user: userId }, password };
  const { status, body: answer } = await call(url, 'POST', 'login', { body });
  if (status !== 200) throw new Error(`signing in failed: ${JSON.stringify(answer)}`);
  return answer.device_id;
}

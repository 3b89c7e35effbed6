import jsqr from 'jsqr';
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';
import { type OtherAuthenticator, otherAuthenticators } from '../clients/other-authenticators.js';
import type { TestServer } from './test-server.js';

/** Reads a QR code off the screen, as the camera of a phone does. */
export async function scan(picture: Locator): Promise<URL> {
  const { data, width, height } = PNG.sync.read(await picture.screenshot());
  const found = jsqr.default(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error('there is no QR code to be seen');
  return new URL(found.data);
}

/** An authenticator app that is none of ours, on the server's clock. */
export class ScannedApp {
  readonly #app: OtherAuthenticator;
  readonly #uri: URL;

  private constructor(app: OtherAuthenticator, uri: URL) {
    this.#app = app;
    this.#uri = uri;
  }

  /** @throws Unavailable when this machine has none */
  static async of(picture: Locator): Promise<ScannedApp> {
    const [app] = await otherAuthenticators();
    if (!app) throw new Error('there is no authenticator');
    return new ScannedApp(app, await scan(picture));
  }

  get uri(): URL {
    return this.#uri;
  }

  code({ clock }: Pick<TestServer, 'clock'>): Promise<string> {
    const parameter = (name: string): string => this.#uri.searchParams.get(name) ?? '';
    // A moment into the step, so that the time until the program runs does not lead out of it.
    const aheadMs = clock.now() + 1000 - Date.now();
    return this.#app.code(
      {
        secret: parameter('secret'),
        algorithm: parameter('algorithm'),
        digits: Number(parameter('digits')),
        period: Number(parameter('period')),
      },
      Math.round(aheadMs / 1000),
    );
  }
}

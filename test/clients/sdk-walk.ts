import { type AuthDict, type IAuthData, InteractiveAuth, type MatrixClient } from 'matrix-js-sdk';

/** What InteractiveAuth asked its app for. */
interface Asked {
  readonly stage: string;
  readonly errcode?: string;
  readonly error?: string;
}

/** What the app enters for a stage; null when the person passed it elsewhere and the app only asks again. */
type Entry = AuthDict | null;

export interface WalkOptions<T> {
  readonly client: MatrixClient;
  readonly request: (auth: AuthDict | null) => Promise<T>;
  /** One for each time that the app is asked; for `undefined` and after the last one it stays silent. */
  readonly entries: readonly (Entry | undefined | ((session: string) => Entry | Promise<Entry>))[];
  /** The stages that the app has a form for. */
  readonly knows?: readonly string[];
  /** The challenge that the app was given already. */
  readonly challenge?: IAuthData;
}

export interface Walk<T> {
  readonly asked: readonly Asked[];
  /** The session at each question. */
  readonly sessions: readonly string[];
  /** What the app knows of a stage. */
  params(stage: string): unknown;
  /** May be called again after it failed: the app goes on where it stood. */
  attempt(): Promise<T>;
}

/** An app that lets InteractiveAuth lead it through a request. */
export function sdkWalk<T>({ client, request, entries, knows, challenge }: WalkOptions<T>): Walk<T> {
  const asked: Asked[] = [];
  const sessions: string[] = [];
  const left = [...entries];
  let fail: (fault: unknown) => void = () => undefined;

  const auth = new InteractiveAuth<T>({
    matrixClient: client,
    doRequest: request,
    stateUpdated(stage, status) {
      asked.push({ stage, ...status });
      sessions.push(auth.getSessionId() ?? '');
      enter().catch((fault: unknown) => fail(fault));
    },
    requestEmailToken: () => Promise.reject(new Error('no stage needs mail')),
    ...(knows && { supportedStages: [...knows] }),
    ...(challenge && { authData: challenge }),
  });

  async function enter(): Promise<void> {
    const entry = left.shift();
    if (entry === undefined) return;
    const given = typeof entry === 'function' ? await entry(auth.getSessionId() ?? '') : entry;
    // A person is never so quick; while a request is under way a poll would be left out.
    await new Promise(setImmediate);
    await (given === null ? auth.poll() : auth.submitAuthDict(given));
  }

  return {
    asked,
    sessions,
    params: (stage) => auth.getStageParams(stage),
    attempt: () =>
      new Promise<T>((resolve, reject) => {
        fail = reject;
        auth.attemptAuth().then(resolve, reject);
      }),
  };
}

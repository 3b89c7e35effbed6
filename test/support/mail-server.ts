import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail extends Email {
  /** Whom the envelope names, in order. */
  readonly recipients: readonly string[];
}

/** What a mail server says to a recipient, or to the sender, in place of taking the mail. */
export type Refusal = { readonly code: number; readonly words: string; readonly of?: 'sender' } | null;

export interface MailServer {
  readonly url: string;
  /** All mails so far. */
  readonly mails: readonly ReceivedMail[];
  /** The next mail that nobody asked for yet. */
  next(): Promise<ReceivedMail>;
  /** From now on; null: takes everything. */
  refuse(refusal: Refusal): void;
  /** The recipients that were named so far, refused ones too. */
  readonly tried: readonly string[];
  stop(): Promise<void>;
}

/** A real mail server on a port of its own. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const arrived: (() => void)[] = [];
  let given = 0;
  let refusal: Refusal = null;
  const tried: string[] = [];

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom(_sender, _session, callback) {
      callback(refusal?.of === 'sender' ? faultOf(refusal) : undefined);
    },
    onRcptTo({ address }, _session, callback) {
      tried.push(address);
      callback(refusal ? faultOf(refusal) : undefined);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          mails.push({ ...mail, recipients: session.envelope.rcptTo.map(({ address }) => address) });
          for (const wake of arrived.splice(0)) wake();
          callback();
        }, callback);
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    async next() {
      while (mails.length <= given) await new Promise<void>((resolve) => arrived.push(resolve));
      const mail = mails[given++];
      if (!mail) throw new Error('there is a mail');
      return mail;
    },
    refuse(next) {
      refusal = next;
    },
    tried,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const faultOf = ({ code, words }: NonNullable<Refusal>): Error =>
  Object.assign(new Error(words), { responseCode: code });

/** The link of a mail that proves an address. */
export function linkIn({ text = '' }: ReceivedMail): URL {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (link === undefined) throw new Error(`no link in: ${text}`);
  return new URL(link);
}

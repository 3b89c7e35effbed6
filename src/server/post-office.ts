import type { KeyRing } from '../base/key-ring.js';
import type { Metrics } from '../base/metrics.js';
import type { Runtime } from '../http/uia-kit.js';
import { type OutboxSender, outboxSender } from '../jobs/outbox-sender.js';
import type { SendMail } from '../notify/mail.js';
import { mailChannel } from '../notify/mail-channel.js';
import { type Post, postInto } from '../notify/post.js';
import { smtpSender } from '../notify/smtp.js';
import type { Store } from '../store/port/store.js';
import type { Config } from './config.js';

export interface PostOfficeOptions {
  readonly config: Pick<Config, 'mail' | 'publicUrl'>;
  readonly store: Pick<Store, 'outbox' | 'threepids'>;
  readonly keys: KeyRing;
  readonly runtime: Runtime;
  readonly metrics?: Metrics | undefined;
}

export interface PostOffice {
  readonly post: Post;
  readonly sender: OutboxSender;
}

/** What sends letters by the settings; null: the server sends no mail. */
export function openPostOffice({ config, store, keys, runtime, metrics }: PostOfficeOptions): PostOffice | null {
  const { mail, publicUrl } = config;
  if (!mail) return null;
  const { outbox, threepids } = store;
  const overSmtp = smtpSender({ url: mail.smtpUrl, from: mail.from, host: new URL(publicUrl).hostname });
  const send = metrics ? measuredMail(overSmtp, metrics) : overSmtp;
  const channels = { mail: mailChannel({ send, threepids, publicUrl }) };
  const sender = outboxSender({ outbox, keys, channels, ...runtime });
  return { post: postInto({ outbox, keys, clock: runtime.clock, kick: sender.kick }), sender };
}

const measuredMail =
  (send: SendMail, metrics: Metrics): SendMail =>
  async (mail) => {
    try {
      const outcome = await send(mail);
      metrics.mail(outcome);
      return outcome;
    } catch (fault) {
      metrics.mail('failed');
      throw fault;
    }
  };

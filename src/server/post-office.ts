import type { KeyRing } from '../base/key-ring.js';
import type { Metrics } from '../base/metrics.js';
import { addressToLog } from '../http/logged-address.js';
import type { Runtime } from '../http/uia-kit.js';
import { type OutboxSender, outboxSender, sendersTogether } from '../jobs/outbox-sender.js';
import { approvalNotices } from '../notify/approval-notices.js';
import type { SendMail } from '../notify/mail.js';
import { mailChannel } from '../notify/mail-channel.js';
import { loggedNotices, ownerNotices, type PostEvents } from '../notify/owner-notices.js';
import { type Post, postInto } from '../notify/post.js';
import { smtpSender } from '../notify/smtp.js';
import { postToReceivers } from '../notify/webhook/post-to-receivers.js';
import { channelOf, type Receiver } from '../notify/webhook/receiver.js';
import { WEBHOOK_ATTEMPTS, webhookChannel } from '../notify/webhook/webhook-channel.js';
import type { Store } from '../store/port/store.js';
import type { WebhookSettings } from './config/webhook-settings.js';
import type { Config } from './config.js';

export interface PostOfficeOptions {
  readonly config: Pick<Config, 'mail' | 'publicUrl' | 'limits' | 'webhooks' | 'pages'>;
  readonly store: Pick<Store, 'outbox' | 'threepids' | 'counters' | 'accounts' | 'securities'>;
  readonly keys: KeyRing;
  readonly runtime: Runtime;
  readonly metrics?: Metrics | undefined;
}

export interface PostOffice {
  /** Null: the server sends no mail. */
  readonly post: Post | null;
  readonly postEvents: PostEvents;
  readonly sender: OutboxSender;
}

/** What sends letters by the settings. */
export function openPostOffice({ config, store, keys, runtime, metrics }: PostOfficeOptions): PostOffice {
  const { mail, publicUrl } = config;
  const { outbox, threepids, counters } = store;
  const { clock, log } = runtime;
  const senders = new Map<string, OutboxSender>();
  const post = postInto({ outbox, keys, clock, kick: (channel) => senders.get(channel)?.kick() });
  const shared = { outbox, keys, ...runtime };

  if (mail) {
    const overSmtp = smtpSender({ url: mail.smtpUrl, from: mail.from, host: new URL(publicUrl).hostname });
    const send = metrics ? measuredMail(overSmtp, metrics) : overSmtp;
    const deliver = mailChannel({ send, threepids, publicUrl, hasAppPages: config.pages.account });
    senders.set('mail', outboxSender({ ...shared, channel: 'mail', deliver }));
  }
  const receivers = config.webhooks.map(receiverOf);
  for (const receiver of receivers) {
    const channel = channelOf(receiver);
    const deliver = webhookChannel({ receiver, ...runtime });
    senders.set(channel, outboxSender({ ...shared, channel, deliver, mostAttempts: WEBHOOK_ATTEMPTS }));
  }
  const { noticesPerAccount: perAccount } = config.limits.mails;
  const telling = { post, counters, perAccount, clock, log };
  const mailed = [ownerNotices({ ...telling, threepids }), approvalNotices({ ...telling, store })];
  const told = mail ? mailed : [loggedNotices(log)];
  const toReceivers = postToReceivers({ receivers, post, clock });
  return {
    post: mail ? post : null,
    async postEvents(events) {
      for (const tell of [...told, toReceivers]) await tell(events);
    },
    sender: sendersTogether([...senders.values()]),
  };
}

const receiverOf = ({ addresses, ...settings }: WebhookSettings): Receiver => ({
  ...settings,
  shown: (address) => addressToLog(address, addresses) ?? null,
});

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

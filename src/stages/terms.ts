import type { JsonObject } from '../base/json.js';
import { message } from '../base/words.js';
import { covers, readVersions, type TermsPolicy, versionsOf } from '../model/terms.js';
import type { TermsRecords } from '../store/port/terms.js';
import type { Stage } from '../uia/stage.js';

export interface TermsStageOptions {
  /** At least one. */
  readonly policies: readonly TermsPolicy[];
  readonly terms: Pick<TermsRecords, 'record' | 'read'>;
}

/**
 * `m.login.terms` (specification: Terms of service at registration). What counts is what the session has shown: after a change of
 * the policies the new versions are shown, and asked about again. It keeps `{ accepted: versions, at }`, for an account that is
 * not there yet; what an account accepts is recorded at once, so that it need not finish what it was doing.
 */
export const termsStage = ({ policies, terms }: TermsStageOptions): Stage => {
  const current = versionsOf(policies);
  const params = { policies: Object.fromEntries(policies.map(published)) };
  const shown = { shown: current.map(({ policy, version }) => ({ policy, version })) };

  return {
    type: 'm.login.terms',
    role: 'consent',
    schema: { type: 'object' },

    available: async ({ userId }) => !covers(await terms.read(userId), current),
    shown: () => shown,
    params: async () => params,

    async attempt(_auth, { subject, state, now }) {
      if (!covers(readVersions(state?.shown), current)) return { outcome: 'pending', params, state: shown };
      if (subject) await terms.record(subject.userId, current, now);
      return { outcome: 'passed', state: { accepted: shown.shown, at: now } };
    },

    form: {
      title: message('terms-title'),
      text: message('terms-text'),
      fields: [],
      links: policies.flatMap(({ texts }) =>
        Object.entries(texts).map(([language, { name, url }]) => ({
          label: name,
          url,
          language: language.replaceAll('_', '-'),
        })),
      ),
      submit: message('terms-submit'),
    },
  };
};

const published = ({ id, version, texts }: TermsPolicy): [string, JsonObject] => [id, { version, ...texts }];

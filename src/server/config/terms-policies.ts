import type { TermsPolicy } from '../../model/terms.js';
import type { RawConfig } from './raw-config.js';

/** The policies of `registration.terms`; null when a link in it is none of the web. */
export function termsPolicies(terms: RawConfig['registration']['terms']): readonly TermsPolicy[] | null {
  const policies = Object.entries(terms).map(([id, { version, ...texts }]) => ({ id, version, texts }));
  const links = policies.flatMap(({ texts }) => Object.values(texts).map(({ url }) => url));
  return links.every(isWebLink) ? policies : null;
}

const isWebLink = (url: string): boolean => URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);

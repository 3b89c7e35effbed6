import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { getSite } from '../contract/operations.js';
import type { Ops } from '../contract/types.js';
import type { Query } from './use-query.js';

/** What the server says about itself before anybody signs in. */
export type Site = Ops[NonNullable<(typeof getSite)['name']>]['result'];

export const SiteContext = createContext<Query<Site> | null>(null);

export function useSite(): Query<Site> {
  const site = useContext(SiteContext);
  if (!site) throw new Error('no site around this part');
  return site;
}

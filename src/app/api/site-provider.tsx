import type { ComponentChildren } from 'preact';
import { getSite } from '../contract/operations.js';
import { useQuery } from './use-query.js';
import { SiteContext } from './use-site.js';

export function SiteProvider({ children }: { readonly children: ComponentChildren }) {
  return <SiteContext.Provider value={useQuery(getSite, {})}>{children}</SiteContext.Provider>;
}

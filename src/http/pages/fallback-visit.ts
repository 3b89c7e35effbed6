import { networkOf } from '../../model/network.js';
import type { SessionView } from '../../uia/page-door.js';
import type { Stage } from '../../uia/stage.js';

/** What the page of a stage has to say to a visitor. */
export type FallbackVisit =
  | { readonly outcome: 'gone' | 'app_only' | 'elsewhere' }
  | { readonly outcome: 'done' | 'not_next' | 'form'; readonly view: SessionView };

export interface Visitor {
  readonly address: string;
  readonly userAgent: string | null;
  /** Whether the address does not matter. */
  readonly anyAddress: boolean;
}

export const PASSWORD = 'm.login.password';

/**
 * Without a requester the session's id is all that ties a session together, and whoever began it may have sent the link
 * to somebody else: then no page asks for a password, and nobody proves who they are from another network. A session with
 * pages of its own is none of these.
 */
export function fallbackVisit(
  stage: Pick<Stage, 'type' | 'role'>,
  view: SessionView | null,
  { address, anyAddress }: Pick<Visitor, 'address' | 'anyAddress'>,
): FallbackVisit {
  if (!view || view.ownPages) return { outcome: 'gone' };
  if (!view.hasRequester) {
    if (stage.type === PASSWORD) return { outcome: 'app_only' };
    const provesPerson = stage.role === 'identity' || stage.role === 'second_factor';
    if (provesPerson && !anyAddress && networkOf(address) !== networkOf(view.address)) return { outcome: 'elsewhere' };
  }
  return placeOf(stage, view);
}

/** Where a session stands, seen from one of its stages. */
export function placeOf({ type }: Pick<Stage, 'type'>, view: SessionView): FallbackVisit {
  if (view.next.length === 0 || view.completed.includes(type)) return { outcome: 'done', view };
  return view.next.includes(type) ? { outcome: 'form', view } : { outcome: 'not_next', view };
}

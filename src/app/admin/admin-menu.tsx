import { useLocation } from 'preact-iso';
import type { MessageId } from '../contract/messages.js';
import { useWords } from '../words/use-words.js';
import { useOffice } from './office.js';

const PAGES: readonly { readonly to: string; readonly words: MessageId }[] = [
  { to: '/admin/users', words: 'users-title' },
  { to: '/admin/enforcement', words: 'enforcement-title' },
  { to: '/admin/audit', words: 'audit-title' },
];

/** From one page for administrators to the other, and what keeps all of them from changing anything. */
export function AdminMenu() {
  const { say } = useWords();
  const { path } = useLocation();
  const { isAdmin, mayChange } = useOffice();
  const pages = isAdmin ? [...PAGES, { to: '/admin/tokens', words: 'tokens-title' as const }] : PAGES;
  const isAt = (to: string): boolean =>
    path === to || path.startsWith(`${to}/`) || (path === '/admin' && to === '/admin/users');
  return (
    <>
      <nav class="rooms desks" aria-label={say('admin-title')}>
        {pages.map(({ to, words }) => (
          <a key={to} href={to} aria-current={isAt(to) ? 'page' : undefined}>
            {say(words)}
          </a>
        ))}
      </nav>
      {!mayChange && (
        <p class="warn above">
          {say('admin-needs-factor')} <a href="/">{say('admin-set-up')}</a>
        </p>
      )}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { lazy, Route, Router, useLocation } from 'preact-iso';
import { useQuery } from './api/use-query.js';
import { getOffice } from './contract/operations.js';
import { NotFound } from './pages/not-found.js';
import { Security } from './pages/security.js';
import { useWords } from './words/use-words.js';

/** Most people never see them. */
const Admin = lazy(() => import('./admin/admin.js').then((module) => module.Admin));

/** The pages of whoever is signed in, and the way between them. */
export function Rooms() {
  const { say } = useWords();
  const { data: office } = useQuery(getOffice, {});
  const [loading, setLoading] = useState(false);
  return (
    <>
      <nav class="rooms" aria-label={say('app-menu')}>
        <Entry to="/">{say('app-nav-security')}</Entry>
        {office !== null && office.office !== null && <Entry to="/admin">{say('app-nav-admin')}</Entry>}
      </nav>
      <div role="status">{loading && <p class="waiting">{say('app-loading')}</p>}</div>
      <Router onLoadStart={() => setLoading(true)} onLoadEnd={() => setLoading(false)}>
        <Route path="/" component={Security} />
        <Route path="/admin" component={Admin} />
        <Route path="/admin/*" component={Admin} />
        <Route default component={NotFound} />
      </Router>
    </>
  );
}

interface EntryProps {
  readonly to: string;
  readonly children: ComponentChildren;
}

function Entry({ to, children }: EntryProps) {
  const { path } = useLocation();
  const isHere = path === to || (to !== '/' && path.startsWith(`${to}/`));
  return (
    <a href={to} aria-current={isHere ? 'page' : undefined}>
      {children}
    </a>
  );
}

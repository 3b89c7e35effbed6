import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { lazy, Route, Router, useLocation } from 'preact-iso';
import { useQuery } from './api/use-query.js';
import { getOffice } from './contract/operations.js';
import { Activity } from './pages/activity.js';
import { AddAuthenticator } from './pages/add-authenticator.js';
import { Devices } from './pages/devices.js';
import { NotFound } from './pages/not-found.js';
import { Password } from './pages/password.js';
import { Security } from './pages/security.js';
import { Settings } from './pages/settings.js';
import { ToStart } from './pages/to-start.js';
import { Broken } from './parts/broken.js';
import { SafetyNet } from './parts/safety-net.js';
import { KeepCodes } from './two-factor/keep-codes.js';
import { NewCode } from './two-factor/new-code.js';
import { useNewCodes } from './two-factor/use-new-codes.js';
import { useWords } from './words/use-words.js';

/** Most people never see them. They may be gone from a server that was renewed meanwhile. */
const Admin = lazy(() =>
  import('./admin/admin.js').then(
    (module) => module.Admin,
    () => Broken,
  ),
);

/** The pages of whoever is signed in, and the way between them. */
export function Rooms() {
  const { say } = useWords();
  const { data: office } = useQuery(getOffice, {});
  const [loading, setLoading] = useState(false);
  const { set } = useNewCodes();
  if (set) return <KeepCodes set={set} />;
  return (
    <>
      <nav class="rooms" aria-label={say('app-menu')}>
        <Entry to="/">{say('app-nav-security')}</Entry>
        <Entry to="/account/devices">{say('app-nav-devices')}</Entry>
        <Entry to="/account/password">{say('app-nav-password')}</Entry>
        <Entry to="/account/activity">{say('app-nav-activity')}</Entry>
        <Entry to="/account/settings">{say('app-nav-account')}</Entry>
        {office !== null && office.office !== null && <Entry to="/admin">{say('app-nav-admin')}</Entry>}
      </nav>
      <div role="status">{loading && <p class="waiting">{say('app-loading')}</p>}</div>
      <NewCode />
      <SafetyNet>
        <Router onLoadStart={() => setLoading(true)} onLoadEnd={() => setLoading(false)}>
          <Route path="/" component={Security} />
          <Route path="/admin" component={Admin} />
          <Route path="/admin/*" component={Admin} />
          <Route path="/account/authenticator" component={AddAuthenticator} />
          <Route path="/account/activity" component={Activity} />
          <Route path="/account/devices" component={Devices} />
          <Route path="/account/password" component={Password} />
          <Route path="/account/settings" component={Settings} />
          <Route path="/account/register" component={ToStart} />
          <Route path="/account/reset" component={ToStart} />
          <Route default component={NotFound} />
        </Router>
      </SafetyNet>
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

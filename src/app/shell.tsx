import type { ComponentChildren } from 'preact';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { useSession } from './api/use-session.js';
import { NotFound } from './pages/not-found.js';
import { Security } from './pages/security.js';
import { SignIn } from './pages/sign-in.js';
import { Button } from './parts/button.js';
import { LanguageChoice } from './parts/language-choice.js';
import { useWords } from './words/use-words.js';

/** The frame around every page, and which page is where. */
export function Shell() {
  const { say } = useWords();
  const { session } = useSession();
  return (
    <LocationProvider>
      <a class="skip" href="#content">
        {say('app-skip')}
      </a>
      <header class="site">
        <span class="name">{location.host}</span>
        {session && <Account userId={session.userId} />}
      </header>
      {session ? <Rooms /> : <Door />}
      <footer>
        <LanguageChoice />
      </footer>
    </LocationProvider>
  );
}

/** Where people get who are not signed in. Any other address waits behind the sign-in. */
function Door() {
  return (
    <Router>
      <Route path="/" component={SignIn} />
      <Route default component={SignIn} />
    </Router>
  );
}

function Rooms() {
  return (
    <>
      <Navigation />
      <Router>
        <Route path="/" component={Security} />
        <Route default component={NotFound} />
      </Router>
    </>
  );
}

function Navigation() {
  const { say } = useWords();
  return (
    <nav class="rooms" aria-label={say('app-menu')}>
      <Entry to="/">{say('app-nav-security')}</Entry>
    </nav>
  );
}

function Entry({ to, children }: { readonly to: string; readonly children: ComponentChildren }) {
  const { path } = useLocation();
  return (
    <a href={to} aria-current={path === to ? 'page' : undefined}>
      {children}
    </a>
  );
}

function Account({ userId }: { readonly userId: string }) {
  const { say } = useWords();
  const { leave } = useSession();
  return (
    <span class="who">
      <bdi>{userId}</bdi>
      <Button kind="plain" onPress={() => void leave()}>
        {say('app-sign-out')}
      </Button>
    </span>
  );
}

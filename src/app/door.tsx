import { Route, Router } from 'preact-iso';
import { SignIn } from './pages/sign-in.js';

/** Where people get who are not signed in. Any other address waits behind the sign-in. */
export function Door() {
  return (
    <Router>
      <Route path="/" component={SignIn} />
      <Route default component={SignIn} />
    </Router>
  );
}

import { Route, Router } from 'preact-iso';
import { Register } from './pages/register.js';
import { Reset } from './pages/reset.js';
import { SignIn } from './pages/sign-in.js';

/** Where people get who are not signed in. Any other address waits behind the sign-in. */
export function Door() {
  return (
    <Router>
      <Route path="/" component={SignIn} />
      <Route path="/account/register" component={Register} />
      <Route path="/account/reset" component={Reset} />
      <Route default component={SignIn} />
    </Router>
  );
}

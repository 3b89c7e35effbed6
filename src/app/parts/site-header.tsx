import { useLocation } from 'preact-iso';
import { useSession } from '../api/use-session.js';
import { useSite } from '../api/use-site.js';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import { Name } from './name.js';

/** Which server this is, who is signed in, and the way out. */
export function SiteHeader() {
  const { say } = useWords();
  const { session, leave } = useSession();
  const { data: site } = useSite();
  const { route } = useLocation();
  return (
    <header class="site">
      <a class="name" href="/">
        <Name of={site?.server_name ?? location.host} />
      </a>
      {session && (
        <div class="who">
          <Name of={session.userId} />
          <Button
            kind="plain"
            onPress={() => {
              void leave();
              route('/');
            }}
          >
            {say('app-sign-out')}
          </Button>
        </div>
      )}
    </header>
  );
}

import { useLocation } from 'preact-iso';
import { useSession } from '../api/use-session.js';
import { useSite } from '../api/use-site.js';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';

/** Which server this is, who is signed in, and the way out. */
export function SiteHeader() {
  const { say } = useWords();
  const { session, leave } = useSession();
  const { data: site } = useSite();
  const { route } = useLocation();
  return (
    <header class="site">
      <a class="name" href="/">
        <bdi>{site?.server_name ?? location.host}</bdi>
      </a>
      {session && (
        <div class="who">
          <bdi>{session.userId}</bdi>
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

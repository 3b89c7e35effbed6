import { LocationProvider } from 'preact-iso';
import { SiteProvider } from './api/site-provider.js';
import { useSession } from './api/use-session.js';
import { Door } from './door.js';
import { LanguageChoice } from './parts/language-choice.js';
import { NewsProvider } from './parts/news.js';
import { SiteHeader } from './parts/site-header.js';
import { Rooms } from './rooms.js';
import { useWords } from './words/use-words.js';

/** The frame around every page. */
export function Shell() {
  const { say } = useWords();
  const { session } = useSession();
  return (
    <LocationProvider>
      <SiteProvider>
        <a class="skip" href="#content">
          {say('app-skip')}
        </a>
        <SiteHeader />
        {/* Whatever one session left in memory goes with it. */}
        <NewsProvider key={session?.token ?? 'nobody'}>{session ? <Rooms /> : <Door />}</NewsProvider>
        <footer>
          <LanguageChoice />
        </footer>
      </SiteProvider>
    </LocationProvider>
  );
}

import { render } from 'preact';
import { SessionProvider } from './api/session-provider.js';
import { SafetyNet } from './parts/safety-net.js';
import { Shell } from './shell.js';
import './style/app.css';
import { NewCodesProvider } from './two-factor/new-codes-provider.js';
import { WordsProvider } from './words/words-provider.js';

const place = document.getElementById('app');
if (place)
  render(
    <WordsProvider>
      <SafetyNet>
        <SessionProvider>
          <NewCodesProvider>
            <Shell />
          </NewCodesProvider>
        </SessionProvider>
      </SafetyNet>
    </WordsProvider>,
    place,
  );

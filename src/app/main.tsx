import { render } from 'preact';
import { SessionProvider } from './api/session-provider.js';
import { Shell } from './shell.js';
import './style/app.css';
import { NewCodesProvider } from './two-factor/new-codes-provider.js';
import { WordsProvider } from './words/words-provider.js';

const place = document.getElementById('app');
if (place)
  render(
    <WordsProvider>
      <SessionProvider>
        <NewCodesProvider>
          <Shell />
        </NewCodesProvider>
      </SessionProvider>
    </WordsProvider>,
    place,
  );

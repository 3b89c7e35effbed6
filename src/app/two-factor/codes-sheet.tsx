import { useSite } from '../api/use-site.js';
import { now } from '../clock.js';
import { Name } from '../parts/name.js';
import { dateWords } from '../words/date-words.js';
import { useWords } from '../words/use-words.js';

export interface CodesSheetProps {
  readonly codes: readonly string[];
  readonly account: string;
}

/** What is printed: codes, site, account and date alone. It is not seen on a screen. */
export function CodesSheet({ codes, account }: CodesSheetProps) {
  const { say, language } = useWords();
  const { data: site } = useSite();
  return (
    <div class="sheet" aria-hidden="true">
      <p class="sheet-title">{say('codes-section')}</p>
      <p>
        {site?.server_name ?? location.host}
        <br />
        <Name of={account} />
        <br />
        {dateWords(language, now())}
      </p>
      <ol dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}

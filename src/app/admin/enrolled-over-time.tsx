import { now } from '../clock.js';
import { Table } from '../parts/table.js';
import { dayWords } from '../words/date-words.js';
import { useWords } from '../words/use-words.js';
import type { DayTotal } from './sum-progress.js';

const WIDTH = 600;
const HEIGHT = 160;
const DAY_MS = 86_400_000;
/** The table shows the last ones. */
const MOST_ROWS = 60;

/** How the accounts with an authenticator became as many as they are: a line that rises, the same in words, and as a table. */
export function EnrolledOverTime({ days }: { readonly days: readonly DayTotal[] }) {
  const { say, language } = useWords();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const words = (day: string): string => dayWords(language, Date.parse(day), 'UTC');
  // The line begins on the day before the first, at nothing, and goes on to today.
  const begin = Date.parse(first.day) - DAY_MS;
  const end = Math.max(Date.parse(new Date(now()).toISOString().slice(0, 10)), Date.parse(last.day)) + DAY_MS;
  const x = (at: number): number => Math.round(((at - begin) / (end - begin)) * WIDTH);
  const y = (total: number): number => Math.round(HEIGHT - (total / last.total) * (HEIGHT - 10));
  const steps = days.map(({ day, total }) => `H${x(Date.parse(day))}V${y(total)}`).join('');
  const line = `M0 ${HEIGHT}${steps}H${WIDTH}`;
  const values = { count: last.total, first: words(first.day), last: words(last.day) };
  return (
    <>
      <h3>{say('progress-over-time')}</h3>
      <figure class="over-time">
        <div class="top">{last.total}</div>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={say('progress-line', values)}
        >
          <path class="area" d={`${line}V${HEIGHT}Z`} />
          <path class="line" d={line} vector-effect="non-scaling-stroke" />
        </svg>
        <div class="axis" aria-hidden="true">
          <span>{words(first.day)}</span>
          <span>{dayWords(language, end - DAY_MS, 'UTC')}</span>
        </div>
        <figcaption class="small">{say('progress-line-means')}</figcaption>
      </figure>
      <details>
        <summary>{say('progress-as-table')}</summary>
        <Table
          caption={say('progress-over-time')}
          columns={[say('progress-day'), say('progress-enrolled')]}
          rows={days.slice(-MOST_ROWS).map(({ day, total }) => ({ key: day, cells: [words(day), total] }))}
        />
      </details>
    </>
  );
}

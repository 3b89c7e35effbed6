import { useWords } from '../words/use-words.js';
import { StateMark, type StateName } from './state-mark.js';
import type { Counts } from './sum-progress.js';

const SET_UP = ['active', 'pending', 'none'] as const;
const BESIDES = ['locked', 'reset_waiting'] as const;

/** How many accounts stand how: a bar for each, with its mark, words and numbers. */
export function StatesPicture({ counts }: { readonly counts: Counts }) {
  const { say, language } = useWords();
  const all = counts.active + counts.pending + counts.none;
  const share = (state: keyof Counts): number => counts[state] / all;
  const percent = new Intl.NumberFormat(language.code, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <h3>{say('progress-by-state')}</h3>
      <ul class="bars-by-state">
        {SET_UP.map((state) => (
          <li key={state}>
            <Line state={state} />
            <svg class={`bar ${state}`} aria-hidden="true" width="100%" height="14">
              <rect class="track" width="100%" height="14" rx="7" />
              <rect class="part" width={`${share(state) * 100}%`} height="14" rx="7" />
            </svg>
          </li>
        ))}
        {BESIDES.filter((state) => counts[state] > 0).map((state) => (
          <li key={state}>
            <Line state={state} />
          </li>
        ))}
      </ul>
    </>
  );

  function Line({ state }: { readonly state: StateName & keyof Counts }) {
    return (
      <a href={`/admin/users?state=${state}`}>
        <StateMark state={state} />{' '}
        <span class="number">
          {say('progress-share', { count: counts[state], share: percent.format(share(state)) })}
        </span>
      </a>
    );
  }
}

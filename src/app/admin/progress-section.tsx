import { usePages } from '../api/use-pages.js';
import { countProgress } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { Problem } from '../parts/problem.js';
import { useWords } from '../words/use-words.js';
import { EnrolledOverTime } from './enrolled-over-time.js';
import { StatesPicture } from './states-picture.js';
import { sumCounts, sumDays } from './sum-progress.js';

/** How far two-factor has come, as pictures and in numbers. */
export function ProgressSection() {
  const { say } = useWords();
  const { pages, more, busy, problem, goOn } = usePages(countProgress, {});
  const counts = sumCounts(pages);
  const all = counts.active + counts.pending + counts.none;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{say('progress-title')}</h2>
      <p class="small" role="status">
        {busy ? say('progress-counting', { count: all }) : say(more ? 'progress-part' : 'progress-all', { count: all })}
      </p>
      <Problem of={problem} />
      {!busy && more && (
        <Button kind="plain" onPress={goOn}>
          {say('affected-go-on')}
        </Button>
      )}
      {!busy && all > 0 && (
        <>
          {counts.required > 0 && (
            <p>
              {say('progress-required', { count: counts.required, done: counts.required - counts.required_missing })}{' '}
              {counts.required_missing > 0 && (
                <a href="/admin/users?state=required_missing">{say('progress-missing')}</a>
              )}
            </p>
          )}
          <StatesPicture counts={counts} />
          <EnrolledOverTime days={sumDays(pages)} />
        </>
      )}
    </section>
  );
}

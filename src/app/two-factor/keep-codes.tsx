import { useSignedIn } from '../api/use-session.js';
import { Page } from '../parts/page.js';
import { useNews } from '../parts/use-news.js';
import { useWords } from '../words/use-words.js';
import { CodesToKeep } from './codes-to-keep.js';
import { type NewSet, useNewCodes } from './use-new-codes.js';

/** Stands in the place of every other page until the new codes are kept. */
export function KeepCodes({ set }: { readonly set: NewSet }) {
  const { say } = useWords();
  const { userId } = useSignedIn();
  const { forget } = useNewCodes();
  const { tell } = useNews();
  return (
    <Page key="codes" title={say('codes-title')}>
      <CodesToKeep
        codes={set.codes}
        text={set.text}
        account={userId}
        onKept={() => {
          forget();
          tell(set.news);
        }}
      />
    </Page>
  );
}

import type { ParsedUrlQuery } from 'node:querystring';
import { missingParam, unrecognized } from '../../base/matrix-error.js';
import type { StageLink } from '../../pages/stage-link.js';
import type { Stage, StageForm } from '../../uia/stage.js';
import type { StageAlias } from '../../uia/stage-registry.js';

/** A stage that has a page. */
export type PageStage = Stage & { readonly form: StageForm };

const TYPE = /^[A-Za-z0-9._-]+$/;
const SESSION = /^[A-Za-z0-9_-]{20,64}$/;

/** Reads the address of a fallback page, `auth/{type}/fallback/web?session=…`, and links to others. */
export function fallbackAddress(stages: readonly Stage[], aliases: Readonly<Record<string, StageAlias>>) {
  const withPage = new Map(stages.filter(hasPage).map((stage) => [stage.type, stage]));
  const nameOf = new Map(Object.entries(aliases).map(([alias, { type }]) => [alias, type]));

  return {
    /** @throws MatrixError 404 */
    stageOf({ type = '' }: { readonly type?: string }): PageStage {
      const stage = withPage.get(nameOf.get(type) ?? type);
      if (!stage) throw unrecognized('There is no page for this stage here');
      return stage;
    },

    /** Null where no session has such an id. @throws MatrixError 400 when there is none at all */
    sessionOf({ session }: ParsedUrlQuery): string | null {
      if (session === undefined || session === '') throw missingParam('Missing session');
      return typeof session === 'string' && SESSION.test(session) ? session : null;
    },

    pageOf: (type: string): PageStage | null => withPage.get(type) ?? null,

    /** Relative, so it holds under each version of the API and behind a proxy that adds to the path. */
    linksTo: (types: readonly string[], session: string): StageLink[] =>
      types.flatMap((type) => {
        const stage = withPage.get(type);
        return stage ? [{ title: stage.form.title, href: `../../${type}/fallback/web?session=${session}` }] : [];
      }),
  };
}

export type FallbackAddress = ReturnType<typeof fallbackAddress>;

const hasPage = (stage: Stage): stage is PageStage => stage.form !== undefined && TYPE.test(stage.type);

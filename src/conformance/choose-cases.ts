import type { Feature, Subject } from './case.js';

export interface Choice {
  /** Only cases that need one of these; none: all. */
  readonly needs: readonly Feature[];
  /** Ids or the beginnings of ids, such as `UIA` or `UIA-014`, or names of subjects; none: all. */
  readonly only: readonly string[];
}

/** The subjects with the cases that were asked for. @throws TypeError for an id that no case has */
export function chooseCases(subjects: readonly Subject[], { needs, only }: Choice): Subject[] {
  const ids = subjects.flatMap(({ subject, cases }) => [subject, ...cases.map(({ id }) => id)]);
  const strange = only.find((name) => !ids.some((id) => names(id, name)));
  if (strange !== undefined) throw new TypeError(`no case is called ${strange}`);
  return subjects
    .map((subject) => ({
      ...subject,
      cases: subject.cases.filter(
        (each) =>
          (needs.length === 0 || each.needs.some((feature) => needs.includes(feature))) &&
          (only.length === 0 || only.some((name) => name === subject.subject || names(each.id, name))),
      ),
    }))
    .filter(({ cases }) => cases.length > 0);
}

const names = (id: string, name: string): boolean => id === name || id.startsWith(`${name}-`);

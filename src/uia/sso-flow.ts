import type { Flow } from '../model/flow.js';
import type { Requester } from '../model/requester.js';
import type { Operation } from './operation.js';
import type { Stage } from './stage.js';

/** The stage that clients without forms of their own know (specification: Single Sign-On), and the name it had before that. */
export const SSO = 'm.login.sso';
export const SSO_NAMES: readonly string[] = [SSO, 'org.matrix.login.sso'];

/**
 * The flows that a client is told: besides those that count, for whoever is signed in, one of this stage alone. It never counts itself: its
 * page leads through the stages of one of the others. The last one, since clients take the first of those that are equally short.
 */
export function withSsoFlow(
  flows: readonly Flow[],
  operation: Pick<Operation, 'flows'>,
  requester: Requester | null,
  stages: ReadonlyMap<string, Pick<Stage, 'form'>>,
): readonly Flow[] {
  const onPages = flows.some((flow) => flow.every((type) => hasPage(stages.get(type))));
  return requester && !operation.flows && onPages ? [...flows, [SSO]] : flows;
}

const hasPage = (stage: Pick<Stage, 'form'> | undefined): boolean => stage?.form !== undefined && !stage.form.appOnly;

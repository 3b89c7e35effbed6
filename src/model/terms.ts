import { isJsonObject } from '../base/json.js';

/** A document that people are asked to accept, in the languages that there are of it. */
export interface TermsPolicy {
  readonly id: string;
  readonly version: string;
  readonly texts: Readonly<Record<string, { readonly name: string; readonly url: string }>>;
}

/** Which version of which document: what is shown, and what is accepted. */
export interface PolicyVersion {
  readonly policy: string;
  readonly version: string;
}

export interface AcceptedPolicy extends PolicyVersion {
  readonly acceptedAt: number;
}

export const versionsOf = (policies: readonly TermsPolicy[]): readonly PolicyVersion[] =>
  policies.map(({ id, version }) => ({ policy: id, version }));

/** Whether every one of `asked` is among `given`. */
export const covers = (given: readonly PolicyVersion[], asked: readonly PolicyVersion[]): boolean =>
  asked.every(({ policy, version }) => given.some((each) => each.policy === policy && each.version === version));

/** The versions that a stage kept as JSON; what is none of them is left out. */
export const readVersions = (value: unknown): readonly PolicyVersion[] =>
  (Array.isArray(value) ? value : [])
    .filter(isJsonObject)
    .map(({ policy, version }) => ({ policy: String(policy), version: String(version) }));

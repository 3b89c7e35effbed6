import type { Pattern } from './message-files.js';

export interface Selection {
  readonly variable: string;
  readonly keys: readonly string[];
}

interface Node {
  readonly [member: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const childrenOf = (node: Node): readonly unknown[] => Object.values(node);

/** The names of all variables, each once. */
export const variablesOf = (pattern: Pattern): string[] => [...new Set(walk(pattern, variable))].sort();

/** What is chosen by which variable. */
export const selectionsOf = (pattern: Pattern): Selection[] => walk(pattern, selection);

/** The pieces of text, without what is put into them. */
export const textsOf = (pattern: Pattern): string[] =>
  walk(pattern, (node) => (typeof node === 'string' ? [node.trim()] : [])).filter((text) => /\p{L}{2}/u.test(text));

/** The names of the variables that are shown, not only chosen by. */
export const shownIn = (pattern: Pattern): string[] => {
  const chosen = selectionsOf(pattern).map(({ variable: name }) => name);
  const times = (name: string, names: readonly string[]): number => names.filter((each) => each === name).length;
  const all = walk(pattern, variable);
  return variablesOf(pattern).filter((name) => times(name, all) > times(name, chosen));
};

function walk<Found>(node: unknown, find: (node: unknown) => readonly Found[]): Found[] {
  const own = [...find(node)];
  if (!isNode(node)) return own;
  // Names and keys are no text that anybody reads.
  const inside = node.type === undefined ? childrenOf(node) : readable(node);
  return [...own, ...inside.flatMap((child) => walk(child, find))];
}

function readable(node: Node): readonly unknown[] {
  if (node.type === 'select')
    return [node.selector, ...(Array.isArray(node.variants) ? node.variants.map(textIn) : [])];
  return node.type === 'func' && Array.isArray(node.args) ? node.args.filter(isNode) : [];
}

const textIn = (variant: unknown): unknown => (isNode(variant) ? variant.value : null);

const variable = (node: unknown): string[] => (isNode(node) && node.type === 'var' ? [String(node.name)] : []);

function selection(node: unknown): Selection[] {
  if (!isNode(node) || node.type !== 'select' || !Array.isArray(node.variants)) return [];
  const keys = node.variants.map((variant) =>
    isNode(variant) && isNode(variant.key) ? String(variant.key.value) : '',
  );
  return [{ variable: walk(node.selector, variable)[0] ?? '', keys }];
}

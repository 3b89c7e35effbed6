import { readFileSync } from 'node:fs';

interface Reference {
  readonly $ref?: string;
}
export interface Schema extends Reference {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly deprecated?: boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}
interface Example extends Reference {
  readonly summary?: string;
  readonly value?: unknown;
}
export interface Media {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example>>;
}
interface Parameter extends Reference {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}
interface Body extends Reference {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, Media>>;
}
export interface Reply extends Reference {
  readonly description: string;
  readonly content?: Readonly<Record<string, Media>>;
}
export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Reply>>;
}
export interface PathItem extends Partial<Record<'get' | 'put' | 'post' | 'delete', Operation>> {
  readonly parameters?: readonly Parameter[];
  readonly servers?: readonly object[];
}
export interface Contract {
  readonly info: { readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly responses: Readonly<Record<string, Reply>> };
}

/** What is meant, and the file that its own references start from. */
export interface Resolved<T> {
  readonly value: T;
  /** The name of a schema of the contract, for what refers back to itself. */
  readonly name: string | undefined;
}
export type Resolve = <T extends Reference>(object: T) => Resolved<T>;

const FOLDER = new URL('../../spec/schemas/', import.meta.url);

/** Follows references within the contract and into `spec/schemas`; siblings of a reference win over what it names. */
export function contractReader(contract: object): { readonly resolve: Resolve } {
  const files = new Map<string, object>();
  const fileOf = (name: string): object => {
    const known = files.get(name) ?? JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
    files.set(name, known);
    return known;
  };

  const resolve: Resolve = <T extends Reference>(object: T): Resolved<T> => {
    if (object.$ref === undefined) return { value: object, name: undefined };
    const [file = '', pointer = ''] = object.$ref.split('#');
    const root = file === '' ? contract : fileOf(file.replace('./schemas/', ''));
    const parts = pointer.split('/').slice(1);
    const target = parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], root) as T;
    const { $ref: _reference, ...own } = object;
    return { value: { ...resolve(target).value, ...own } as T, name: parts.at(-1) };
  };
  return { resolve };
}

import type { Document } from 'mongodb';

/** A value inside a pipeline that must never be read as a field path or an operator. */
export const literal = (value: unknown): Document => ({ $literal: value });

/** Fields for `$set` whose values are all literal. */
export const literals = (fields: object): Document =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, literal(value)]));

/** One less, never below 0. */
export const oneLess = (path: string): Document => ({ $max: [0, { $subtract: [path, 1] }] });

export const oneMore = (path: string): Document => ({ $add: [{ $ifNull: [path, 0] }, 1] });

/** The members of a list for which the condition holds; it calls a member `$$this`. */
export const membersWhere = (path: string, condition: Document): Document => ({
  $filter: { input: path, cond: condition },
});

export const isMember = (field: string, value: string): Document => ({ $eq: [`$$this.${field}`, literal(value)] });

export const isNotMember = (field: string, value: string): Document => ({ $ne: [`$$this.${field}`, literal(value)] });

import { plain } from '../words/plain.js';

/** Somebody's own words, whose direction is no matter of what stands around them. `bdi` alone would let some of them out. */
export const Name = ({ of }: { readonly of: string }) => <bdi>{plain(of)}</bdi>;

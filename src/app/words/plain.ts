/** What changes the direction of the text around it: embeddings, overrides, isolates and their ends. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Somebody's own words without what would lead them out of their place in a sentence. */
export const plain = (text: string): string => text.replace(CONTROLS, '');

/** Whether there is anything of it to be seen. */
export const isSeen = (text: string): boolean => /[^\p{C}\p{Z}]/u.test(text);

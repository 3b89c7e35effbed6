/** The time, in one place. Milliseconds since 1970. */
export const now = (): number => Date.now();

/** An ordered list of stage types: all of them, in order, complete an operation. */
export type Flow = readonly string[];

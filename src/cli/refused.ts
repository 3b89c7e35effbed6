/** A refusal that is the answer of a command, and no fault: the exit code is 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

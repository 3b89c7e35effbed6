import { StoreUnavailableError } from '../port/store.js';
import { storeFault } from './store-faults.js';

/** The answer, or StoreUnavailableError once `timeoutMs` are over: then nobody knows whether the work was done. */
export async function withDeadline<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const giveUp = () => reject(new StoreUnavailableError(`the database did not answer within ${timeoutMs} ms`));
    timer = setTimeout(giveUp, timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } catch (fault) {
    throw storeFault(fault);
  } finally {
    clearTimeout(timer);
  }
}

/** A part of the store whose every operation has the deadline. */
export function partWithDeadline<T extends object>(part: T, timeoutMs: number): T {
  const operations = Object.entries(part).map(
    ([name, operation]: [string, (...given: unknown[]) => Promise<unknown>]) => [
      name,
      (...given: unknown[]) => withDeadline(operation(...given), timeoutMs),
    ],
  );
  // The same names with the same signatures: a part holds nothing but asynchronous operations.
  return Object.fromEntries(operations) as T;
}

import type { Store } from '../../store/port/store.js';

/** Two handles on the same, at first empty, data: `second` is what another server process would have. */
export interface OpenedStores {
  readonly store: Store;
  readonly second: Store;
  close(): Promise<void>;
}

/** The stores of the running test. */
export type Stores = () => OpenedStores;

export const RACERS = 32;

/** Runs `act` 32 times at once, half of them over each handle: what each one answered. */
export const race = <Answer>(
  { store, second }: OpenedStores,
  act: (store: Store, index: number) => Promise<Answer>,
): Promise<Answer[]> =>
  Promise.all(Array.from({ length: RACERS }, (_, index) => act(index % 2 === 0 ? store : second, index)));

export const count = <Answer>(answers: readonly Answer[], fits: (answer: Answer) => boolean): number =>
  answers.filter(fits).length;

/** A door at which callers wait until it is opened. */
export interface Gate {
  /** How many have come to it so far. */
  readonly arrived: number;
  pass(): Promise<void>;
  open(): void;
  /** Resolves when so many have come. */
  whenArrived(count: number): Promise<void>;
}

export function gate(): Gate {
  let arrived = 0;
  let opened = false;
  let open = (): void => undefined;
  const opening = new Promise<void>((resolve) => {
    open = () => {
      opened = true;
      resolve();
    };
  });
  const watchers: { readonly count: number; readonly resolve: () => void }[] = [];
  return {
    get arrived() {
      return arrived;
    },
    async pass() {
      arrived++;
      for (const { count, resolve } of watchers) if (arrived >= count) resolve();
      if (!opened) await opening;
    },
    open: () => open(),
    whenArrived: (count) =>
      new Promise((resolve) => {
        if (arrived >= count) resolve();
        else watchers.push({ count, resolve });
      }),
  };
}

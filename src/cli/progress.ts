/** A line on a terminal's standard error that says how far long work is; elsewhere nothing. */
export function progress(what: string): { (done: number): void; end(): void } {
  const { stderr } = process;
  const show = (done: number): void => {
    if (stderr.isTTY) stderr.write(`\r${what}: ${done}`);
  };
  return Object.assign(show, {
    end(): void {
      if (stderr.isTTY) stderr.write('\r\u001b[K');
    },
  });
}

/** What went wrong, in one line for a terminal. */
export function oneLine(fault: unknown): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'EADDRINUSE') return 'the port is taken: choose another one with --set listen.port=…';
  if (code === 'EACCES') return `${message}: this user may not do that`;
  return message.split('\n')[0] ?? message;
}

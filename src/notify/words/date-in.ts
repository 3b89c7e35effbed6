/** An instant as mails write it, in universal time. */
export function dateIn({ locale }: { readonly locale: string }, at: number): string {
  const inWords = (style: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(at));
  return `${inWords({ dateStyle: 'full' })}, ${inWords({ timeStyle: 'short' })}`;
}

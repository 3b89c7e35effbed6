/** An address of a page with what is asked for in its query; what is empty is left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])) as [string, string][],
  );
  return search.size > 0 ? `${path}?${search}` : path;
}

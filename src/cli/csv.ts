/** The rows of a CSV text by the names in its first line (RFC 4180: quotes, doubled quotes, line ends in quotes). */
export function readCsv(text: string): Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = readRows(text);
  return rows.map((row) =>
    Object.fromEntries(names.map((name, index) => [name.trim().toLowerCase(), row[index] ?? ''])),
  );
}

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

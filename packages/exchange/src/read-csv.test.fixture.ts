/** Cells as a program reads them that knows RFC 4180 and nothing else. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of file.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** The value of a cell that may carry an apostrophe against being run. */
export function unguard(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

/** The rows of a table, by column. */
export function readTable(file: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(file)
  return rows.map((row) =>
    Object.fromEntries(header.map((name, column) => [name, unguard(row[column] ?? '')])),
  )
}

/** Spans whose starts and ends stand in a cell each. */
export function readSpans(starts = '', ends = ''): { start: number; end: number }[] {
  const to = ends.split(' ').map(Number)
  return starts.split(' ').map((start, rank) => ({ start: Number(start), end: to[rank] ?? 0 }))
}

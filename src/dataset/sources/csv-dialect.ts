/** How a file of separated values is written. */
export interface CsvDialect {
  readonly delimiter: string;
  /** `\r` only where there is no `\n` at all. */
  readonly newline: '\n' | '\r';
}

const delimiters = [',', '\t', ';', '|'];

/** By its header, whose names seldom hold what separates them. */
export function detectDialect(head: string, extension: string): CsvDialect {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  if (extension === 'tsv' || extension === 'tab') return { delimiter: '\t', newline };
  const header = head
    .slice(0, 2 ** 16)
    .split(newline, 1)[0]!
    .replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return { delimiter: delimiters[counts.indexOf(Math.max(...counts))]!, newline };
}

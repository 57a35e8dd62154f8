import type { MeasureOptions, Part } from './part.ts';
import type { Results } from './results.ts';

/** What a page is made of beside its figures. */
export interface Frame {
  /** Runs the benchmark, as in `npm run bench:speed`. */
  readonly command: string;
  /** Markdown. */
  readonly before: string;
  readonly after: string;
}

type AnyPart = Pick<Part<MeasureOptions>, 'id' | 'title' | 'about'>;

/** A benchmark's page: a section for each part, with what was measured last. */
export function page(parts: readonly AnyPart[], results: Results, frame: Frame): string {
  const sections = parts.flatMap((part) => {
    const result = results[part.id];
    return result === undefined
      ? [`## ${part.title}\n\n${part.about}\n\nNot measured yet.`]
      : [section(part, result, frame)];
  });
  return `${[frame.before.trim(), ...sections, frame.after.trim()].join('\n\n')}\n`;
}

/** Where the plot of a part lies, beside the page. */
export function plotFile(part: AnyPart, index: number): string {
  return `plots/${part.id}-${index + 1}.svg`;
}

function verdict({ holds, missed = [] }: Results[string]['rows'][number]): string {
  if (holds === null) return '';
  if (holds) return 'holds';
  return missed.length === 0 ? 'falls short' : `falls short: ${missed.join(', ')}`;
}

function section(
  part: AnyPart,
  { measuredOn, columns, rows, plots = [], notes = [] }: Results[string],
  { command }: Frame,
): string {
  const table = [
    ['', ...columns, ''],
    ['---', ...columns.map(() => '---:'), '---'],
    ...rows.map((row) => [row.name, ...row.cells, verdict(row)]),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    `## ${part.title}`,
    part.about,
    `    ${command} -- --only ${part.id}`,
    table.join('\n'),
    ...plots.map(({ title }, index) => `![${title}](${plotFile(part, index)})`),
    ...notes,
    `Measured on ${measuredOn}.`,
  ].join('\n\n');
}

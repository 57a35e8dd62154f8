import type { Part } from './part.ts';
import type { Results } from './results.ts';

/** The benchmark page: a section for each part that was measured. */
export function page(parts: readonly Part[], results: Results, before: string, after: string): string {
  const sections = parts.flatMap((part) => {
    const result = results[part.id];
    return result === undefined ? [`## ${part.title}\n\n${part.about}\n\nNot measured yet.`] : [section(part, result)];
  });
  return `${[before.trim(), ...sections, after.trim()].join('\n\n')}\n`;
}

/** Where the plot of a part lies, beside the page. */
export function plotFile(part: Part, index: number): string {
  return `plots/${part.id}-${index + 1}.svg`;
}

function section(part: Part, { measuredOn, columns, rows, plots = [], notes = [] }: Results[string]): string {
  const table = [
    ['', ...columns, ''],
    ['---', ...columns.map(() => '---:'), '---'],
    ...rows.map(({ name, cells, holds }) => [name, ...cells, holds === null ? '' : holds ? 'holds' : 'falls short']),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    `## ${part.title}`,
    part.about,
    `    npm run bench:speed -- --only ${part.id}`,
    table.join('\n'),
    ...plots.map(({ title }, index) => `![${title}](${plotFile(part, index)})`),
    ...notes,
    `Measured on ${measuredOn}.`,
  ].join('\n\n');
}

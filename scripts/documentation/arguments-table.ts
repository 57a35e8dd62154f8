import { describeArguments, type ArgumentDescription } from '../../src/pipeline/arguments/describe.ts';

/** The arguments of run-qa as Markdown tables, one for each group. */
export function argumentsTable(which: 'basic' | 'all'): string {
  return describeArguments()
    .map(({ title, arguments: members }) => ({
      title,
      members: members.filter(({ level }) => which === 'all' || level === 'basic'),
    }))
    .filter(({ members }) => members.length > 0)
    .map(({ title, members }) => [`| ${title} | default | |`, '| --- | --- | --- |', ...members.map(row)].join('\n'))
    .join('\n\n');
}

function row({ name, required, default: value, help, expected }: ArgumentDescription): string {
  const shown = required ? 'required' : value === null ? '' : `\`${JSON.stringify(value).replaceAll('"', '')}\``;
  return `| \`${name}\` | ${shown} | ${`${help} *${expected}*`.replaceAll('|', '\\|')} |`;
}

import { argumentsTable } from './arguments-table.ts';

const begin = '<!-- arguments: written by "npm run docs" -->';
const end = '<!-- end of arguments -->';

/** Files with a part that is written from the code, between two marks. */
export const documents = [
  { path: 'README.md', render: between(() => argumentsTable('basic')) },
  { path: 'docs/arguments.md', render: between(() => argumentsTable('all')) },
] as const;

function between(content: () => string): (text: string) => string {
  return (text) => {
    const from = text.indexOf(begin) + begin.length;
    const to = text.indexOf(end);
    if (from < begin.length || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
    return `${text.slice(0, from)}\n${content()}\n${text.slice(to)}`;
  };
}

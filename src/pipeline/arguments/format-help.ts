import { Help } from 'commander';
import { describeArguments, type ArgumentDescription } from './describe.ts';

const indent = 6;

/** The help of `run-qa`: basic arguments, or all of them, by group, in lines of at most `width` characters. */
export function formatHelp(level: 'basic' | 'all', width = 100): string {
  const groups = describeArguments().map(({ title, arguments: members }) => {
    const shown = members.filter((member) => level === 'all' || member.level === 'basic');
    return [title, ...shown.map((member) => formatArgument(member, width))].join('\n');
  });
  const more = level === 'basic' ? ['Every argument there is: --help all'] : [];
  return ['Usage: spanwright run-qa [args.json] [--argument value …]', ...groups, ...more].join('\n\n') + '\n';
}

function formatArgument(argument: ArgumentDescription, width: number): string {
  const wrapped = new Help().boxWrap(`${argument.help} ${valuesOf(argument)}`, width - indent);
  return [`  --${argument.name}`, ...wrapped.split('\n').map((line) => ' '.repeat(indent) + line)].join('\n');
}

/** `[a whole number of at least 1 (tokens); default 384]` */
function valuesOf({ kind, expected, unit, required, default: value, aliases }: ArgumentDescription): string {
  const parts = [
    unit === null || kind === 'steps' ? expected : `${expected} (${unit})`,
    required ? 'required' : `default ${formatDefault(value)}`,
    ...(aliases.length > 0 ? [`also ${aliases.join(', ')}`] : []),
  ];
  return `[${parts.join('; ')}]`;
}

/** Small numbers as one writes them: `5e-5`, not `0.00005`. */
function formatDefault(value: unknown): string {
  if (typeof value === 'number') return value > 0 && value < 1e-3 ? value.toExponential() : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) && value.length > 0 ? value.join(' ') : 'none';
}

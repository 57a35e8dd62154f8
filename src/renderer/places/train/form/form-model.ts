import type { ArgumentDescription, ArgumentFinding, ArgumentGroup } from '../../../../shared/contract/arguments.ts';
import { argumentTitle } from './argument-titles.ts';
import { showValue } from './argument-value.ts';
import type { Completed, Draft, Source } from './draft.ts';
import { sourceOf, valueOf } from './draft.ts';

/** One argument as a line of the form. */
export interface FormLine {
  readonly argument: ArgumentDescription;
  readonly title: string;
  readonly value: unknown;
  /** The default in words; `none` where there is none. */
  readonly defaultText: string;
  readonly source: Source;
  readonly findings: readonly ArgumentFinding[];
}

export interface FormGroup {
  readonly group: ArgumentGroup['group'];
  readonly title: string;
  readonly lines: readonly FormLine[];
  /** Lines that are folded away: advanced ones that nobody has touched and nothing is wrong with. */
  readonly folded: number;
  /** Lines that the person changed. */
  readonly changed: number;
}

export interface FormOptions {
  readonly groups: readonly ArgumentGroup[];
  readonly draft: Draft;
  readonly completed: Completed;
  readonly findings: readonly ArgumentFinding[];
  readonly search: string;
  /** Groups of which all lines are shown. */
  readonly unfolded: ReadonlySet<string>;
  readonly onlyChanged: boolean;
}

/**
 * The form: of every group the basic arguments first, then the advanced ones that say something; all of a group where it
 * is unfolded. A search shows whatever it finds, the best first. Groups without a line are left out.
 */
export function formGroups(options: FormOptions): readonly FormGroup[] {
  const words = options.search.toLowerCase().split(/\s+/).filter(Boolean);
  return options.groups.flatMap((group) => {
    const lines = group.arguments.filter(({ managed }) => !managed).map((argument) => lineOf(argument, options));
    const shown = lines.filter((line) => isShown(line, group.group, words, options));
    const found = words.length === 0 ? shown : rank(shown, words);
    if (found.length === 0 && (words.length > 0 || options.onlyChanged || lines.length === 0)) return [];
    const changed = lines.filter(({ source }) => source === 'own').length;
    const folded = words.length > 0 || options.onlyChanged ? 0 : lines.length - found.length;
    return [{ group: group.group, title: group.title, lines: found, folded, changed }];
  });
}

function lineOf(argument: ArgumentDescription, { draft, completed, findings }: FormOptions): FormLine {
  return {
    argument,
    title: argumentTitle(argument.name),
    value: valueOf(draft, argument, completed),
    defaultText: showValue(argument.default) || 'none',
    source: sourceOf(draft, argument, completed),
    findings: findings.filter((finding) => finding.argument === argument.name),
  };
}

function isShown(line: FormLine, group: string, words: readonly string[], options: FormOptions): boolean {
  const isSaid = line.source === 'preset' || line.source === 'own';
  if (options.onlyChanged && !isSaid) return false;
  if (words.length > 0) return score(line, words) > 0;
  const speaks = isSaid || line.findings.length > 0;
  return line.argument.level === 'basic' || speaks || options.unfolded.has(group);
}

/** How well a line answers a search: all words have to be in it; those in its names count most. */
function score(line: FormLine, words: readonly string[]): number {
  const name = `${line.argument.name} ${line.argument.name.replaceAll('_', ' ')} ${line.title}`.toLowerCase();
  const rest =
    `${line.argument.help} ${line.argument.choices?.join(' ') ?? ''} ${line.argument.unit ?? ''}`.toLowerCase();
  let total = 0;
  for (const word of words) {
    if (name.includes(word)) total += 3;
    else if (rest.includes(word)) total += 1;
    else return 0;
  }
  return total;
}

function rank(lines: readonly FormLine[], words: readonly string[]): readonly FormLine[] {
  return [...lines].sort((a, b) => score(b, words) - score(a, words));
}

/** Arguments that the workbench complains of, though it does not show them: to be said above the form. */
export function findingsOutside(options: FormOptions): readonly ArgumentFinding[] {
  const shown = new Set(
    options.groups.flatMap((group) => group.arguments.filter(({ managed }) => !managed).map(({ name }) => name)),
  );
  return options.findings.filter(({ argument }) => !shown.has(argument));
}

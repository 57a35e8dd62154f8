import { allArguments } from './all-arguments.ts';
import type { ArgumentDeclaration, ArgumentLevel } from './declaration.ts';
import { kindOf } from './kinds/kinds.ts';
import type { ArgumentGroup } from './qa-arguments.ts';

/** An argument as help and forms show it. */
export interface ArgumentDescription {
  /** Hugging Face name. */
  readonly name: string;
  readonly kind: ArgumentDeclaration['kind'];
  readonly level: ArgumentLevel;
  readonly help: string;
  /** What a value has to be, in words, with its range: `a whole number of at least 1`. */
  readonly expected: string;
  readonly required: boolean;
  /** Null where there is none. */
  readonly default: unknown;
  readonly unit: string | null;
  readonly aliases: readonly string[];
  /** What it, or a word of its list, may be; null where it may be anything that `expected` says. */
  readonly choices: readonly string[] | null;
  /** The least and the most that a form lets one set; null is open. An exclusive bound is the bound itself. */
  readonly min: number | null;
  readonly max: number | null;
}

export interface GroupDescription {
  readonly group: ArgumentGroup;
  readonly title: string;
  /** Basic ones first. */
  readonly arguments: readonly ArgumentDescription[];
}

const titles: Readonly<Record<ArgumentGroup, string>> = {
  model: 'Model',
  data: 'Data and answers',
  training: 'Training',
  lora: 'LoRA',
};

/** Every argument by group. */
export function describeArguments(): readonly GroupDescription[] {
  return Object.entries(titles).map(([group, title]) => {
    const members = allArguments
      .filter((argument) => argument.group === group)
      .map(({ name, declaration }) => describe(name, declaration));
    const ofLevel = (level: ArgumentLevel) => members.filter((member) => member.level === level);
    return { group: group as ArgumentGroup, title, arguments: [...ofLevel('basic'), ...ofLevel('advanced')] };
  });
}

function describe(name: string, declaration: ArgumentDeclaration): ArgumentDescription {
  return {
    name,
    kind: declaration.kind,
    level: declaration.level,
    help: declaration.help,
    expected: kindOf(declaration).expected(declaration),
    required: declaration.default === undefined,
    default: declaration.default ?? null,
    unit: declaration.unit ?? null,
    aliases: declaration.aliases ?? [],
    choices: 'choices' in declaration ? (declaration.choices ?? null) : null,
    ...rangeOf(declaration),
  };
}

function rangeOf(declaration: ArgumentDeclaration): { readonly min: number | null; readonly max: number | null } {
  if (declaration.kind !== 'integer' && declaration.kind !== 'number') return { min: null, max: null };
  const { min, above, max, below } = declaration;
  return { min: min ?? above ?? null, max: max ?? below ?? null };
}

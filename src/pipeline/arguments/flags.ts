import { findArgument } from './all-arguments.ts';
import type { ArgumentFinding } from './finding.ts';
import { findIgnored } from './ignored.ts';
import { readBoolean } from './kinds/boolean.ts';
import type { ArgumentKind } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';
import { readNumber } from './kinds/number-words.ts';
import type { GivenArgument } from './origin.ts';
import { isSwitch } from './switches.ts';

/** The words of a command line, sorted. */
export interface ReadFlags {
  readonly help: 'none' | 'basic' | 'all';
  /** The JSON file, where one is named. */
  readonly file: string | null;
  readonly given: readonly GivenArgument[];
  readonly findings: readonly ArgumentFinding[];
}

type WordCount = ArgumentKind<never>['words'];

/** Reads flags as `HfArgumentParser` does, with dashes or underscores, `--flag value` or `--flag=value`. */
export function readFlags(argv: readonly string[]): ReadFlags {
  const rest = [...argv];
  const given: GivenArgument[] = [];
  const findings: ArgumentFinding[] = [];
  let file: string | null = null;
  let help: ReadFlags['help'] = 'none';
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, dashed, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (word === '-h' || dashed === 'help') {
      help = (inline ?? rest[0]) === 'all' ? 'all' : 'basic';
      if (inline === undefined && help === 'all') rest.shift();
    } else if (dashed !== undefined) {
      const mayBeFile = file === null && (rest[0]?.endsWith('.json') ?? false);
      given.push(readFlag(dashed.replaceAll('-', '_'), inline, rest, mayBeFile));
    } else if (file === null && (given.length === 0 || word.endsWith('.json'))) {
      file = word;
    } else {
      findings.push(strayWord(word));
    }
  }
  return { help, file, given, findings };
}

/** Takes the words that belong to the flag from `rest`. */
function readFlag(name: string, inline: string | undefined, rest: string[], nextMayBeFile: boolean): GivenArgument {
  const origin = { kind: 'flag' } as const;
  const negated = negatedName(name);
  if (negated !== undefined) return { written: negated, value: inline ?? false, origin };
  const count = wordsOf(name);
  if (inline !== undefined) return { written: name, value: readWords(name, [inline]), origin };
  let end = rest.findIndex((word) => word.startsWith('--'));
  if (end === -1) end = rest.length;
  if (count === 'at most one' && nextMayBeFile) end = 0;
  const words = rest.splice(0, count === 'any' ? end : Math.min(1, end));
  return { written: name, value: count === 'one' && words.length === 0 ? undefined : readWords(name, words), origin };
}

/** `--no_pad_to_max_length` says false to `pad_to_max_length`; the name of what it says it to. */
function negatedName(name: string): string | undefined {
  if (!name.startsWith('no_') || isKnown(name)) return undefined;
  const positive = name.slice('no_'.length);
  return isKnown(positive) && isBoolean(positive) ? positive : undefined;
}

function isKnown(name: string): boolean {
  return Boolean(findArgument(name) ?? (isSwitch(name) || findIgnored(name)));
}

function isBoolean(name: string): boolean {
  const argument = findArgument(name);
  if (argument) return argument.declaration.kind === 'boolean';
  return isSwitch(name) || (findIgnored(name)?.quiet.some((quiet) => typeof quiet === 'boolean') ?? false);
}

function wordsOf(name: string): WordCount {
  const argument = findArgument(name);
  if (argument) return kindOf(argument.declaration).words;
  return isBoolean(name) ? 'at most one' : 'any';
}

function readWords(name: string, words: readonly string[]): unknown {
  const argument = findArgument(name);
  if (argument) return kindOf(argument.declaration).fromWords(words, argument.declaration);
  const [word] = words;
  if (word === undefined) return true;
  if (words.length > 1) return words;
  return isBoolean(name) ? (readBoolean(word) ?? word) : readNumber(word);
}

function strayWord(word: string): ArgumentFinding {
  return {
    severity: 'problem',
    code: 'stray-word',
    argument: word,
    message: `"${word}" belongs to no argument.`,
    mend: word.startsWith('-')
      ? 'Names of arguments begin with two dashes.'
      : 'Only one JSON file can be given, and a value stands behind the name of its argument.',
  };
}

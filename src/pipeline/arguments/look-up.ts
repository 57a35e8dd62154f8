import { isDeepStrictEqual } from 'node:util';
import { findArgument } from './all-arguments.ts';
import type { ArgumentFinding } from './finding.ts';
import { findIgnored } from './ignored.ts';
import { describeOrigin, type GivenArgument } from './origin.ts';
import { findRefused } from './refused.ts';
import { showValue } from './show-value.ts';
import { snakeCase, suggestNames } from './suggest.ts';
import { findMeaning, isSwitch } from './switches.ts';

/** What was given, by argument. */
export interface LookedUp {
  /** The value that counts of each declared argument, by Hugging Face name. */
  readonly values: ReadonlyMap<string, GivenArgument>;
  /** Arguments that unknown names were probably meant for. */
  readonly meant: ReadonlySet<string>;
  readonly findings: readonly ArgumentFinding[];
}

/** Sorts what was given into declared, ignored, refused and unknown arguments. */
export function lookUp(given: readonly GivenArgument[]): LookedUp {
  const values = new Map<string, GivenArgument>();
  const meant = new Set<string>();
  const findings = new Map<string, ArgumentFinding>();
  for (const one of given) {
    const meaning = findMeaning(one.written, one.value);
    const argument = findArgument(meaning?.argument ?? one.written);
    if (!argument && isSwitch(one.written)) {
      if (one.value !== false && one.value !== null) findings.set(one.written, notASwitch(one));
    } else if (!argument) {
      const finding = ofOther(one);
      if (finding === null) findings.delete(one.written);
      else findings.set(one.written, finding);
      if (finding?.code !== 'unknown-argument') continue;
      for (const name of suggestNames(one.written)) meant.add(findArgument(name)?.name ?? name);
    } else {
      const last = meaning ? { ...one, value: meaning.value } : one;
      const earlier = values.get(argument.name);
      if (earlier && isOtherSpelling(earlier, last)) {
        if (last.value === null) continue;
        if (earlier.value !== null && !isDeepStrictEqual(earlier.value, last.value)) {
          findings.set(one.written, contradiction(argument.name, earlier, last));
        }
      }
      values.set(argument.name, last);
    }
  }
  return { values, meant, findings: [...findings.values()] };
}

function notASwitch(given: GivenArgument): ArgumentFinding {
  return {
    severity: 'problem',
    code: 'invalid-argument',
    argument: given.written,
    message: `${given.written} is ${showValue(given.value)}${describeOrigin(given)}.`,
    mend: 'It must be true or false.',
  };
}

/** Two spellings of one argument in one place: null then says nothing, and of two values there is no telling which counts. */
function isOtherSpelling(one: GivenArgument, other: GivenArgument): boolean {
  return one.written !== other.written && isDeepStrictEqual(one.origin, other.origin);
}

function contradiction(name: string, one: GivenArgument, other: GivenArgument): ArgumentFinding {
  return {
    severity: 'problem',
    code: 'contradicting-arguments',
    argument: name,
    message: `${one.written} and ${other.written} say two different things${describeOrigin(other)}.`,
    mend: `Keep ${name} only.`,
  };
}

/** What is to be said of an argument that is not declared; null where there is nothing. */
function ofOther(given: GivenArgument): ArgumentFinding | null {
  const { written, value } = given;
  const ignored = findIgnored(written);
  if (ignored) {
    if (value === null || ignored.quiet.some((quiet) => isDeepStrictEqual(quiet, value))) return null;
    return {
      severity: 'warning',
      code: 'ignored-argument',
      argument: written,
      message: `${written} has no effect here: ${ignored.why}${describeOrigin(given)}.`,
      mend: 'It can be left out.',
    };
  }
  const refused = findRefused(written);
  if (refused) {
    return value === null ? null : { severity: 'problem', argument: written, ...refused };
  }
  return unknown(given);
}

function unknown(given: GivenArgument): ArgumentFinding {
  const { written, origin } = given;
  const suggestions = suggestNames(written);
  const [only] = suggestions;
  return {
    severity: 'problem',
    code: 'unknown-argument',
    argument: written,
    message: `There is no argument ${written}${origin.kind === 'file' ? describeOrigin(given) : ''}.`,
    mend:
      only === undefined
        ? origin.kind === 'form'
          ? 'It can be left out.'
          : '--help all shows every argument.'
        : only === snakeCase(written)
          ? `Its name is written ${only}.`
          : `Did you mean ${suggestions.join(' or ')}?`,
  };
}

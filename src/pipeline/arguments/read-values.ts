import { allArguments, type DeclaredArgument } from './all-arguments.ts';
import type { ArgumentFinding } from './finding.ts';
import { kindOf } from './kinds/kinds.ts';
import { describeOrigin, type GivenArgument } from './origin.ts';
import type { QaArguments } from './qa-arguments.ts';
import { schemaOf } from './schema.ts';
import { showValue } from './show-value.ts';
import { readTrackers } from './trackers.ts';

export interface ReadValues {
  readonly args: QaArguments;
  /** Hugging Face names of the arguments that have their default because what was given is wrong. */
  readonly faulty: ReadonlySet<string>;
  readonly findings: readonly ArgumentFinding[];
}

/**
 * Reads the value of every declared argument, or takes its default.
 * @param meant arguments that will be there once misspelt names are mended, and need not be called missing
 */
export function readValues(values: ReadonlyMap<string, GivenArgument>, meant: ReadonlySet<string>): ReadValues {
  const groups: Record<string, Record<string, unknown>> = { model: {}, data: {}, training: {}, lora: {} };
  const faulty = new Set<string>();
  const findings: ArgumentFinding[] = [];
  for (const argument of allArguments) {
    const read = readValue(argument, values.get(argument.name));
    findings.push(...read.findings.filter(({ code }) => code !== 'missing-argument' || !meant.has(argument.name)));
    if (read.findings.some(({ severity }) => severity === 'problem')) faulty.add(argument.name);
    groups[argument.group]![argument.key] = read.value;
  }
  // The declarations made both the type and the keys and schemas used here.
  return { args: groups as unknown as QaArguments, faulty, findings };
}

function readValue(
  { name, declaration }: DeclaredArgument,
  given: GivenArgument | undefined,
): { readonly value: unknown; readonly findings: readonly ArgumentFinding[] } {
  const kind = kindOf(declaration);
  const fallback = declaration.default === undefined ? '' : declaration.default;
  const findings: ArgumentFinding[] = [];
  if (given && given.value === undefined) {
    return { value: fallback, findings: [noValue(given, name, kind.expected(declaration))] };
  }
  let value: unknown = given?.value ?? null;
  if (given && name === 'report_to') {
    const trackers = readTrackers(value);
    value = trackers.value;
    for (const tracker of trackers.elsewhere) findings.push(noTracker(tracker, given));
  }
  if (value !== null && kind.normalize) value = kind.normalize(value, declaration);
  if (given === undefined || value === null) {
    if (declaration.default === undefined) findings.push(missing(name));
    return { value: fallback, findings };
  }
  const parsed = schemaOf(declaration).safeParse(value);
  if (parsed.success) return { value: parsed.data, findings };
  findings.push(wrong(name, value, given, kind.expected(declaration)));
  return { value: fallback, findings };
}

function missing(name: string): ArgumentFinding {
  return {
    severity: 'problem',
    code: 'missing-argument',
    argument: name,
    message: `${name} is missing.`,
    mend: 'It has to be given.',
  };
}

function noValue(given: GivenArgument, name: string, expected: string): ArgumentFinding {
  return {
    severity: 'problem',
    code: 'missing-value',
    argument: name,
    message: `${given.written} has no value${describeOrigin(given)}.`,
    mend: `It must be ${expected}.`,
  };
}

function wrong(name: string, value: unknown, given: GivenArgument, expected: string): ArgumentFinding {
  return {
    severity: 'problem',
    code: 'invalid-argument',
    argument: name,
    message: `${given.written} is ${showValue(value)}${describeOrigin(given)}.`,
    mend: `It must be ${expected}.`,
  };
}

function noTracker(tracker: string, given: GivenArgument): ArgumentFinding {
  return {
    severity: 'warning',
    code: 'ignored-tracker',
    argument: 'report_to',
    message: `Nothing is reported to ${tracker}: only tensorboard can be written for${describeOrigin(given)}.`,
    mend: 'It can be left out of report_to.',
  };
}

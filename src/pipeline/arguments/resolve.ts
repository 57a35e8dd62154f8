import { checkTogether } from './checks/checks.ts';
import { ArgumentsFailure, type ArgumentFinding } from './finding.ts';
import { lookUp } from './look-up.ts';
import type { ArgumentOrigin, GivenArgument } from './origin.ts';
import type { QaArguments } from './qa-arguments.ts';
import { readValues } from './read-values.ts';

/** What was made of the arguments given. */
export interface CheckedArguments {
  /** Complete; an argument that is itself wrong has its default (none: `''`), so that the others can be judged. */
  readonly args: QaArguments;
  /** Problems and warnings, in the order of the arguments given. The arguments can be run with if there is no problem. */
  readonly findings: readonly ArgumentFinding[];
}

export interface ResolvedArguments {
  readonly args: QaArguments;
  readonly warnings: readonly ArgumentFinding[];
}

/** Looks up, reads and checks arguments from anywhere; of several values for one argument the last counts. */
export function checkGiven(given: readonly GivenArgument[]): CheckedArguments {
  const known = lookUp(given);
  const read = readValues(known.values, known.meant);
  const args = withImpliedEvaluation(read.args);
  const faulty = new Set([...read.faulty, ...known.meant]);
  return { args, findings: [...known.findings, ...read.findings, ...checkTogether(args, faulty)] };
}

/** The same for a JSON object with Hugging Face names, such as a form's values. Never throws. */
export function checkArguments(input: Readonly<Record<string, unknown>>, origin: ArgumentOrigin): CheckedArguments {
  return checkGiven(givenIn(input, origin));
}

/**
 * The arguments of a run from a JSON object with Hugging Face names.
 * @throws ArgumentsFailure with every problem there is
 */
export function resolveArguments(input: Readonly<Record<string, unknown>>, origin: ArgumentOrigin): ResolvedArguments {
  return resolveGiven(givenIn(input, origin), []);
}

/** @param earlier what was found wrong while reading what was given */
export function resolveGiven(given: readonly GivenArgument[], earlier: readonly ArgumentFinding[]): ResolvedArguments {
  const { args, findings } = checkGiven(given);
  const problems = [...earlier, ...findings].filter(({ severity }) => severity === 'problem');
  if (problems.length > 0) throw new ArgumentsFailure(problems);
  return { args, warnings: findings };
}

export function givenIn(input: Readonly<Record<string, unknown>>, origin: ArgumentOrigin): readonly GivenArgument[] {
  return Object.entries(input).map(([written, value]) => ({ written, value, origin }));
}

/** As the Trainer does: who evaluates during training evaluates at the end. */
function withImpliedEvaluation(args: QaArguments): QaArguments {
  const doEval = args.training.doEval || args.training.evalStrategy !== 'no';
  return { ...args, training: { ...args.training, doEval } };
}

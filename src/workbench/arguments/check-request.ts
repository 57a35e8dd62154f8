import { isDeepStrictEqual } from 'node:util';
import type { ArgumentFinding, ArgumentValues, RunRequest } from '../../shared/contract/arguments.ts';
import { findArgument } from '../../pipeline/arguments/all-arguments.ts';
import { quoteWords, toCommandLine } from '../../pipeline/arguments/to-command-line.ts';
import { managedArguments } from '../runs/arguments/managed-arguments.ts';
import type { Store } from '../store/store.ts';
import { planRequest } from './planned-run.ts';

export interface CheckedRequest {
  readonly findings: ArgumentFinding[];
  readonly commandLine: string;
  readonly changed: string[];
  readonly completed: ArgumentValues;
}

/** What is wrong with a run before it is started, and what it is as a command. */
export function checkRequest(store: Store, request: RunRequest): CheckedRequest {
  const { checked, values, trainEntries } = planRequest(store, request);
  const findings = checked.findings.map((finding) => ({ ...finding }));
  if (trainEntries === 0) findings.push(nothingToLearnFrom(store.dataSets.get(request.dataSet).name));
  const words = ['npx', 'spanwright', 'run-qa', ...toCommandLine(checked.args)];
  return {
    findings,
    commandLine: quoteWords(words),
    changed: changedNames(request.values),
    completed: notAskedFor(values, request.values),
  };
}

function notAskedFor(values: ArgumentValues, asked: ArgumentValues): ArgumentValues {
  const added = Object.entries(values).filter(
    ([name, value]) => value !== undefined && !(name in asked) && !managedArguments.has(name),
  );
  return Object.fromEntries(added);
}

/** Of the values given, those that are not the default, by the names of their arguments. */
function changedNames(values: RunRequest['values']): string[] {
  return Object.entries(values).flatMap(([written, value]) => {
    const argument = findArgument(written);
    if (!argument || isDeepStrictEqual(value, argument.declaration.default ?? null)) return [];
    return [argument.name];
  });
}

function nothingToLearnFrom(name: string): ArgumentFinding {
  return {
    severity: 'problem',
    code: 'nothing-to-train-on',
    argument: 'train_file',
    message: `No entry of "${name}" is in the split train.`,
    mend: 'Split the data set, or put some of its entries there.',
  };
}

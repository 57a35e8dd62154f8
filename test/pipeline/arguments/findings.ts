import type { ArgumentFinding } from '../../../src/pipeline/arguments/finding.ts';
import { checkArguments } from '../../../src/pipeline/arguments/resolve.ts';

/** Arguments that nothing is wrong with: the least a training run needs. */
export const minimal = {
  output_dir: 'out',
  model_name_or_path: 'base',
  do_train: true,
  train_file: 'train.json',
};

/** What is said of the minimal arguments with others set besides. */
export function findingsWith(input: Readonly<Record<string, unknown>>): readonly ArgumentFinding[] {
  return checkArguments({ ...minimal, ...input }, { kind: 'form' }).findings;
}

/** The same as `severity code argument`. */
export function codesWith(input: Readonly<Record<string, unknown>>): readonly string[] {
  return findingsWith(input).map(({ severity, code, argument }) => `${severity} ${code} ${argument}`);
}

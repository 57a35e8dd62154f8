import type { ArgumentFinding } from '../../../../shared/contract/arguments.ts';
import { argumentTitle } from '../form/argument-titles.ts';

/** Why a run cannot be started. */
export interface StartProblem {
  readonly text: string;
  /** The setting to mend; null where it is not one of the form. */
  readonly setting: string | null;
}

/** Files and the model are not set by the form. */
const elsewhere = new Set(['train_file', 'validation_file', 'test_file', 'model_name_or_path', 'output_dir']);

/** What is wrong by the check, and settings in whose fields something stands that cannot be read. */
export function problemsOf(findings: readonly ArgumentFinding[], unread: readonly string[]): readonly StartProblem[] {
  const found = findings
    .filter(({ severity, argument }) => severity === 'problem' && !unread.includes(argument))
    .map(({ message, mend, argument }) => ({
      text: `${message} ${mend}`,
      setting: elsewhere.has(argument) ? null : argument,
    }));
  const typed = unread.map((name) => ({ text: `${argumentTitle(name)} cannot be read as it stands.`, setting: name }));
  return [...typed, ...found];
}

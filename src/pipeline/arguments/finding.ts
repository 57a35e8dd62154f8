import { Failure } from '../../shared/failure.ts';

/** Something about the arguments that a person should know: a problem stops the run, a warning does not. */
export interface ArgumentFinding {
  readonly severity: 'problem' | 'warning';
  /** Stable and machine-readable, in kebab case. */
  readonly code: string;
  /** Hugging Face name of the argument it is about; for an unknown one, as it was written. */
  readonly argument: string;
  /** What is the matter, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
}

/** Arguments that cannot be run with: all that is wrong with them, not only the first. */
export class ArgumentsFailure extends Failure {
  readonly problems: readonly ArgumentFinding[];

  /** @param problems at least one */
  constructor(problems: readonly ArgumentFinding[]) {
    const [first] = problems;
    super(
      problems.length === 1 && first
        ? { code: first.code, message: first.message, mend: first.mend }
        : {
            code: 'invalid-arguments',
            message: `There are ${problems.length} problems with the arguments:\n${problems.map(describeFinding).join('\n')}\n`,
            mend: '--help all shows every argument with its range.',
          },
    );
    this.problems = problems;
  }
}

function describeFinding({ message, mend }: ArgumentFinding): string {
  return `- ${message} ${mend}`;
}

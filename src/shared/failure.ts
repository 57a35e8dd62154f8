/**
 * What a person can be told about something that went wrong: what, where, and how to mend it.
 *
 * Thrown as an error so that it crosses every layer untouched; shown at the edge as one line. Anything thrown that is
 * not a `Failure` is a defect of ours.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** Stable and machine-readable, in kebab case: `answer-outside-context`. */
  readonly code: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;

  constructor(failure: {
    readonly code: string;
    readonly message: string;
    readonly mend: string;
    readonly cause?: unknown;
  }) {
    super(failure.message, { cause: failure.cause });
    this.code = failure.code;
    this.mend = failure.mend;
  }
}

/** The one line a person sees. */
export function describeFailure(failure: Failure): string {
  return `${failure.message} ${failure.mend}`;
}

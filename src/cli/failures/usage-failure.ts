import { Failure } from '../../shared/failure.ts';

/** A command line that cannot be understood. */
export class UsageFailure extends Failure {
  /** @param mend what to write instead, as a sentence */
  constructor(message: string, mend: string) {
    super({ code: 'usage', message, mend });
  }
}

import { ORPCError } from '@orpc/client';
import { Failure } from '../../shared/failure.ts';

interface FailureData {
  readonly code: string;
  readonly mend: string;
}

/**
 * What a person is told about anything that a call threw; null where it was they who ended it. What is not a failure of
 * the contract is a defect, or a connection that broke.
 */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  if (isAbort(error)) return null;
  if (error instanceof ORPCError) {
    const { code: kind, message, data } = error as ORPCError<string, unknown>;
    if (kind === 'FAILURE') {
      const { code, mend } = data as FailureData;
      return new Failure({ code, message, mend, cause: error });
    }
    return new Failure({
      code: `call-${kind.toLowerCase().replaceAll('_', '-')}`,
      message: `The workbench could not do this: ${message}`,
      mend: 'Try it again; if it stays so, it is a defect, and its log tells more.',
      cause: error,
    });
  }
  return new Failure({
    code: 'connection-lost',
    message: 'The connection to the workbench broke before it answered.',
    mend: 'Look whether it was done, and try it again where not.',
    cause: error,
  });
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

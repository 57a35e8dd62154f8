import { mapEventIterator } from '@orpc/client';
import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { Failure } from '../../shared/failure.ts';
import type { Workbench } from '../workbench.ts';
import type { HostServices } from './host-services.ts';

/** What every call is answered with. */
export interface WorkbenchContext {
  readonly workbench: Workbench;
  readonly host: HostServices;
}

/**
 * What the parts of the router are built from. A `Failure` reaches the caller as the contract's `FAILURE`; anything else
 * is a defect of ours, which is logged whole and told in a line.
 */
export const os = implement(contract)
  .$context<WorkbenchContext>()
  .use(async ({ next }) => {
    try {
      const result = await next();
      return { ...result, output: withCallErrors(result.output) };
    } catch (error) {
      throw toCallError(error);
    }
  });

/** Where the answer is a stream, its later errors are told in the same way. */
function withCallErrors<Output>(output: Output): Output {
  if (!isStream(output)) return output;
  return mapEventIterator(output, {
    value: (value) => Promise.resolve(value),
    error: (error) => Promise.resolve(toCallError(error)),
  }) as Output;
}

function isStream(output: unknown): output is AsyncIterator<unknown, unknown, void> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

/** The error of a call as the contract knows it. */
export function toCallError(error: unknown): Error {
  // An abort is the caller's own doing, and the protocol's errors already say what they have to.
  if (error instanceof ORPCError || (error instanceof Error && error.name === 'AbortError')) return error;
  if (error instanceof Failure) {
    const { message, code, mend } = error;
    return new ORPCError('FAILURE', { message, data: { code, mend }, cause: error });
  }
  console.error(error);
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const message = `Something went wrong that should not have: ${line}`;
  return new ORPCError('FAILURE', { message, data: { code: 'defect', mend: 'The log of the program says more.' } });
}

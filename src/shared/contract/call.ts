import { oc } from '@orpc/contract';
import { z } from 'zod';

/**
 * What every call of the contract is built from. A call that cannot be done fails with `FAILURE`: the message says what
 * happened, `mend` what to do, `code` is for programs.
 */
export const call = oc.errors({
  FAILURE: { data: z.object({ code: z.string(), mend: z.string() }) },
});

/** The answer of a call that has none. */
export const nothing = z.void();

import { Failure } from '../shared/failure.ts';
import type { FromWorker } from '../shared/jobs/protocol.ts';

/** What onnxruntime and V8 say when the machine has no memory left. */
const memoryWords = /bad_alloc|allocation failed|failed to allocate|out of memory|array buffer allocation/i;

/** What is told of an error that ended a job. */
export function describeError(error: unknown): Extract<FromWorker, { readonly type: 'failure' }> {
  if (error instanceof Failure) {
    const { code, message, mend } = error;
    return { type: 'failure', code, message, mend };
  }
  const text = error instanceof Error ? error.message : String(error);
  const [line = ''] = text.split('\n');
  if (memoryWords.test(text))
    return {
      type: 'failure',
      code: 'out-of-memory',
      message: `There was not enough memory (${line}).`,
      mend: 'Close other programs, or use a smaller per_device_train_batch_size or max_seq_length.',
    };
  // For whoever reads the log of the process: a defect of ours, whose place has to be found.
  console.error(error);
  return { type: 'failure', code: 'defect', message: `The work failed: ${line}`, mend: 'The log says more.' };
}

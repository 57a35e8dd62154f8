import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../src/shared/failure.ts';
import { describeError } from '../../src/worker/failures.ts';

describe('an error that ended a job', () => {
  it('is told as it is where a person can mend it', () => {
    const failure = new Failure({ code: 'any', message: 'No.', mend: 'Do.' });
    expect(describeError(failure)).toEqual({ type: 'failure', code: 'any', message: 'No.', mend: 'Do.' });
  });

  it.each([new Error('std::bad_alloc'), new RangeError('Array buffer allocation failed')])(
    'is known to be want of memory: %s',
    (error) => {
      expect(describeError(error)).toMatchObject({ code: 'out-of-memory' });
    },
  );

  it('is else told by its first line, and written down whole', () => {
    const write = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const error = new Error('One.\nTwo.');
    expect(describeError(error)).toMatchObject({ code: 'defect', message: 'The work failed: One.' });
    expect(write).toHaveBeenCalledWith(error);
    write.mockRestore();
  });
});

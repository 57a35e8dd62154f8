import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { WorkProgress } from '../../../src/shared/contract/work.ts';
import { Failure } from '../../../src/shared/failure.ts';
import { work } from '../../../src/workbench/router/work.ts';
import { finished } from './finished.ts';

const progress = (completed: number): WorkProgress => {
  return { type: 'progress', label: 'Counting', completed, total: 10, unit: 'steps', etaSeconds: null };
};

describe('work', () => {
  it('tells how far it is, the latest of what came together, and ends with its result', async () => {
    const counting = work(undefined, async ({ onProgress }) => {
      onProgress(progress(1));
      onProgress(progress(2));
      await wait(5);
      onProgress(progress(3));
      await wait(5);
      return 'ten';
    });
    const { result, progress: told } = await finished(counting);
    expect(told.map(({ completed }) => completed)).toEqual([2, 3]);
    expect(result).toBe('ten');
    expect(await counting.next()).toEqual({ done: true, value: undefined });
  });

  it('fails as the contract has it', async () => {
    const failure = new Failure({ code: 'file-enospc', message: 'The disk is full.', mend: 'Free some space.' });
    await expect(finished(work(undefined, () => Promise.reject(failure)))).rejects.toMatchObject({
      code: 'FAILURE',
      message: 'The disk is full.',
      data: { code: 'file-enospc', mend: 'Free some space.' },
    });
  });

  it('that is left is cancelled, and has ended once the leaving has, though it was being waited for', async () => {
    let ended = false;
    const counting = work(undefined, async ({ signal, onProgress }) => {
      onProgress(progress(1));
      await wait(60_000, undefined, { signal }).catch(() => undefined);
      await wait(20);
      ended = true;
    });
    await counting.next();
    const waiting = counting.next();
    await counting.return?.();
    expect(ended).toBe(true);
    await waiting;
    expect((await counting.next()).done).toBe(true);
  });

  it('is cancelled by the abort of its call', async () => {
    const call = new AbortController();
    const counting = work(call.signal, ({ signal }) => wait(60_000, undefined, { signal }));
    setTimeout(() => call.abort(), 5);
    await expect(counting.next()).rejects.toThrow(/abort/i);
  });
});

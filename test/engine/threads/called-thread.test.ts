import { describe, expect, it } from 'vitest';
import { CalledThread, scriptBeside } from '../../../src/engine/threads/called-thread.ts';
import type { Sums } from './sums-thread.ts';

const start = (order: number) => CalledThread.start<Sums>(scriptBeside(import.meta.url, 'sums-thread'), order);

describe('a thread that is called', () => {
  it('answers each call with its own result', async () => {
    const thread = await start(100);
    const sums = await Promise.all([thread.call('add', 1), thread.call('add', 2), thread.call('add', 3)]);
    expect(sums).toEqual([101, 102, 103]);
    await thread.call('release');
  });

  it('sees and changes memory that is shared with it', async () => {
    const thread = await start(0);
    const shared = new Float32Array(new SharedArrayBuffer(8));
    await thread.call('fill', shared, 7);
    expect([...shared]).toEqual([7, 7]);
    await thread.call('release');
  });

  it('hands on what a call throws, and goes on answering', async () => {
    const thread = await start(1);
    await expect(thread.call('add', Infinity)).rejects.toThrow('Infinity is no summand');
    expect(await thread.call('add', 1)).toBe(2);
    await thread.call('release');
  });

  it('says so where it cannot begin, or ends before it has answered', async () => {
    await expect(start(NaN)).rejects.toThrow('NaN is nothing to begin with');
    const thread = await start(0);
    for (let call = 0; call < 2; call += 1)
      await expect(thread.call('end')).rejects.toThrow('ended before it had answered');
  });
});

import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { childProcessHost } from '../../../src/workbench/jobs/child-process-host.ts';
import { explainExit } from '../../../src/workbench/jobs/explain-exit.ts';
import { runJob } from '../../../src/workbench/jobs/run-job.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('a process that ends before its work', () => {
  it.each([
    ['exit', 'ended-early', /exit code 3/],
    ['memory', 'out-of-memory', /ran out of memory/],
    ['abort', 'crashed', /SIGABRT/],
    ['nonsense', 'killed', /was killed/],
  ])('is told of by what ended it: %s', async (end, code, message) => {
    vi.stubEnv('SPANWRIGHT_TEST_END', end);
    const host = childProcessHost({ worker: join(import.meta.dirname, 'worker-that-fails.ts') });
    const work = runJob(host, 'probe-devices', {});
    await expect(work).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string });
  });

  it('is taken to have been killed for its memory where it held most of the machine', () => {
    const exit = { code: null, signal: 'SIGKILL', lastWords: '' } as const;
    const machineBytes = 8 * 2 ** 30;
    expect(explainExit(exit, { residentBytes: 7 * 2 ** 30, machineBytes })).toMatchObject({ code: 'out-of-memory' });
    expect(explainExit(exit, { residentBytes: 2 ** 30, machineBytes })).toMatchObject({ code: 'killed' });
  });

  it('is known by the codes that Windows ends crashed processes with', () => {
    expect(explainExit({ code: 0xc0000005, signal: null, lastWords: '' })).toMatchObject({
      code: 'crashed',
      message: 'Its process crashed (0xc0000005).',
    });
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findLastCheckpoint } from '../../../src/pipeline/process/checkpoint/list-checkpoints.ts';
import { stepOf } from '../../../src/pipeline/process/checkpoint/names.ts';
import { newFolder } from './new-folder.ts';
import { bitsOf, runToy, withoutTimes } from './toy-run.ts';

const script = fileURLToPath(new URL('killed-run.ts', import.meta.url));

/** Kills a run somewhere in the middle of what it does after so many steps. */
async function killAfter(steps: number, outputDir: string): Promise<void> {
  const child = spawn(process.execPath, [script, outputDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  let seen = 0;
  for await (const dots of child.stdout as AsyncIterable<Buffer>) {
    seen += dots.length;
    if (seen >= steps) break;
  }
  child.kill('SIGKILL');
  expect((await exit)[1]).toBe('SIGKILL');
}

describe('a run that is killed again and again', () => {
  it('always finds a whole checkpoint, and in the end is as if nothing had been', async () => {
    const outputDir = newFolder();
    let reached = 0;
    for (const steps of [10, 7, 12]) {
      await killAfter(steps, outputDir);
      const step = stepOf((await findLastCheckpoint(outputDir))!)!;
      expect(step).toBeGreaterThan(reached);
      reached = step;
    }
    const training = { maxSteps: 150, saveSteps: 1, saveTotalLimit: 2, loggingSteps: 1 };
    const resumed = await runToy({ outputDir, training });
    const whole = await runToy({ outputDir: newFolder(), training });
    expect(bitsOf(resumed.trainer)).toEqual(bitsOf(whole.trainer));
    expect(withoutTimes(resumed.result.state.log_history)).toEqual(withoutTimes(whole.result.state.log_history));
  });
});

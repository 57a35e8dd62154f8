import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runIdSchema } from '../../../src/shared/contract/ids.ts';
import { findLastCheckpoint } from '../../../src/pipeline/process/checkpoint/list-checkpoints.ts';
import { stepOf } from '../../../src/pipeline/process/checkpoint/names.ts';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { curveOf, littleValues, until } from './training.ts';

const toldSchema = z.object({ pid: z.int(), run: runIdSchema, step: z.int(), at: z.number() });
const steps = 130;

/** Trains in a workbench of another process, kills that once it has told of so many steps, and says what it told. */
async function trainAndKill(dataFolder: string, killAt: number) {
  const script = join(import.meta.dirname, 'train-until-killed.ts');
  const child = spawn(process.execPath, [script, dataFolder, `${steps}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const exit = once(child, 'exit');
  const told: z.infer<typeof toldSchema>[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(toldSchema.parse(JSON.parse(line)));
    if (told.at(-1)!.step >= killAt && child.exitCode === null) child.kill('SIGKILL');
  }
  expect((await exit)[1]).toBe('SIGKILL');
  return told;
}

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await setTimeout(50);
  }
}

describe('a workbench that is killed', () => {
  it('has lost nothing of a run but the last second, and goes on with it bit for bit', async () => {
    const folder = temporaryFolder();
    const told = await trainAndKill(folder, 90);
    const killedAt = Date.now();
    const { run, pid, step: lastTold } = told.at(-1)!;
    const workbench = await temporaryWorkbench(folder);
    const { supervisor, store } = workbench;

    const interrupted = supervisor.describe(store.runs.get(run));
    expect(interrupted).toMatchObject({ state: 'interrupted', resumable: true });
    expect(interrupted.reason).toMatch(/^Spanwright ended while it ran/);
    const kept = new Set(curveOf(workbench, run, 'loss').map(([step]) => step));
    const lost = told.filter(({ step, at }) => at < killedAt - 1000 && !kept.has(step));
    expect(lost).toEqual([]);

    // Its process has noticed, saved where it was, and left.
    await untilGone(pid);
    const saved = stepOf((await findLastCheckpoint(join(folder, 'runs', run, 'output')))!)!;
    expect(saved).toBeGreaterThanOrEqual(lastTold);

    // What waited went on at the opening.
    const [waiting] = store.runs.list({ project: null, archived: false });
    await until(workbench, waiting!.id, 'finished');

    supervisor.resume(run);
    await until(workbench, run, 'finished');
    const { request } = store.runs.get(run);
    const whole = await supervisor.start({ ...request, values: { ...littleValues, max_steps: steps, save_steps: 25 } });
    await until(workbench, whole, 'finished');
    expect(curveOf(workbench, run, 'loss')).toEqual(curveOf(workbench, whole, 'loss'));
    const [one, other] = [run, whole].map((id) =>
      readFileSync(join(folder, 'runs', id, 'output', 'model.safetensors')),
    );
    expect(one!.equals(other!)).toBe(true);
  });

  it('leaves a process that writes its last checkpoint the time to do so when the run is resumed at once', async () => {
    const folder = temporaryFolder();
    const told = await trainAndKill(folder, 60);
    const { run, step } = told.at(-1)!;
    const workbench = await temporaryWorkbench(folder);
    const { supervisor, store } = workbench;
    supervisor.resume(run);
    await until(workbench, run, 'finished');
    const log = store.log.after(store.runs.get(run).number, 0);
    const from = /^Goes on from step (\d+)\.$/.exec(log.find(({ code }) => code === 'resumed')!.message);
    expect(Number(from![1])).toBeGreaterThanOrEqual(step);
    expect(log.map(({ code }) => code)).not.toContain('checkpoints-set-aside');
  });
});

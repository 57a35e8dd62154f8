import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunRequest } from '../../../src/shared/contract/arguments.ts';
import type { RunId } from '../../../src/shared/contract/ids.ts';
import type { Workbench } from '../../../src/workbench/workbench.ts';
import { runDetail } from '../../../src/workbench/runs/run-detail.ts';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { rememberingHost } from './remembering-host.ts';
import { curveOf, littleProject, littleValues, until, untilStep } from './training.ts';

/** Long enough that what is done at some step comes before the last, on a busy machine too. */
const steps = 80;
const values = { ...littleValues, max_steps: steps, eval_strategy: 'steps', eval_steps: 25, save_steps: 10 };

const modelOf = (workbench: Workbench, id: RunId) =>
  readFileSync(join(workbench.dataFolder, 'runs', id, 'output', 'model.safetensors'));

/** All that a run comes to that does not depend on how fast it went. */
function outcomeOf(workbench: Workbench, id: RunId) {
  const { latest, best, metrics } = workbench.store.runs.get(id);
  const curves = ['loss', 'grad_norm', 'learning_rate', 'eval_loss', 'eval_f1'].map((name) => [
    name,
    curveOf(workbench, id, name),
  ]);
  return { model: modelOf(workbench, id), curves, loss: latest.loss, best, f1: metrics.eval_f1 };
}

let known: ReturnType<typeof outcomeOf> | undefined;

/** What a run of these values comes to when nothing happens to it; worked out once. */
async function undisturbed(workbench: Workbench, request: RunRequest): Promise<ReturnType<typeof outcomeOf>> {
  if (known) return known;
  const id = await workbench.supervisor.start({ ...request, values });
  await until(workbench, id, 'finished');
  return (known = outcomeOf(workbench, id));
}

function expectSame({ model, ...figures }: ReturnType<typeof outcomeOf>, other: ReturnType<typeof outcomeOf>): void {
  const { model: otherModel, ...otherFigures } = other;
  expect(figures).toEqual(otherFigures);
  expect(model.equals(otherModel)).toBe(true);
}

describe('a run that does not go through at once', () => {
  it('is, paused and resumed, bit for bit the one that did', async () => {
    const workbench = await temporaryWorkbench();
    const { supervisor, store } = workbench;
    const request = await littleProject(workbench);
    const whole = await undisturbed(workbench, request);

    const id = await supervisor.start({ ...request, values });
    for (const step of [5, 19]) {
      await untilStep(workbench, id, step);
      supervisor.pause(id);
      const paused = await until(workbench, id, 'paused');
      expect(paused).toMatchObject({ reason: null, resumable: true, progress: null });
      expect(paused.step).toBeLessThan(steps);
      expect(existsSync(join(workbench.dataFolder, 'runs', id, 'output', `checkpoint-${paused.step}`))).toBe(true);
      supervisor.resume(id);
    }
    await until(workbench, id, 'finished');
    expectSame(outcomeOf(workbench, id), whole);
    const codes = store.log.after(store.runs.get(id).number, 0).map(({ code }) => code);
    expect(codes.filter((code) => ['started', 'resumed', 'resume-differs'].includes(code))).toEqual([
      'started',
      'resumed',
      'resumed',
    ]);
  });

  it('is, its process killed and it resumed, bit for bit the one that did', async () => {
    const host = rememberingHost();
    const workbench = await temporaryWorkbench(temporaryFolder(), host);
    const { supervisor, store } = workbench;
    const request = await littleProject(workbench);
    const whole = await undisturbed(workbench, request);

    const id = await supervisor.start({ ...request, values });
    await untilStep(workbench, id, 15);
    process.kill(host.started.at(-1)!.pid!, 'SIGKILL');
    const interrupted = await until(workbench, id, 'interrupted');
    expect(interrupted.reason).toMatch(/^Its process was killed\./);
    expect(interrupted).toMatchObject({ resumable: true, tunedModel: null });
    expect(store.log.after(store.runs.get(id).number, 0).at(-1)).toMatchObject({ level: 'error', code: 'killed' });

    supervisor.resume(id);
    // Before its first checkpoint comes again, and in the middle of what it does again.
    await untilStep(workbench, id, interrupted.step);
    process.kill(host.started.at(-1)!.pid!, 'SIGSEGV');
    expect((await until(workbench, id, 'interrupted')).reason).toMatch(/^Its process crashed \(SIGSEGV\)/);
    supervisor.resume(id);
    await until(workbench, id, 'finished');
    expectSame(outcomeOf(workbench, id), whole);
  });

  it('begins again where it was killed before there was anything to go on from', async () => {
    const host = rememberingHost();
    const workbench = await temporaryWorkbench(temporaryFolder(), host);
    const { supervisor } = workbench;
    const request = await littleProject(workbench);
    const id = await supervisor.start({ ...request, values: { ...values, save_steps: 1000 } });
    await untilStep(workbench, id, 3);
    process.kill(host.started.at(-1)!.pid!, 'SIGKILL');
    await until(workbench, id, 'interrupted');
    supervisor.resume(id);
    const { state } = await until(workbench, id, 'finished', 'failed', 'interrupted');
    expect(state).toBe('finished');
    expect(curveOf(workbench, id, 'loss').map(([step]) => step)).toEqual(
      Array.from({ length: steps }, (_, at) => at + 1),
    );
  });

  it('is paused by closing the workbench, and is there at the next opening', async () => {
    const folder = temporaryFolder();
    const first = await temporaryWorkbench(folder);
    const id = await first.supervisor.start({ ...(await littleProject(first)), values });
    await untilStep(first, id, 4);
    await first.close();
    const second = await temporaryWorkbench(folder);
    const paused = second.supervisor.describe(second.store.runs.get(id));
    expect(paused).toMatchObject({ state: 'paused', resumable: true });
    second.supervisor.resume(id);
    expect((await until(second, id, 'finished')).step).toBe(steps);
  });
});

describe('a run whose data folder was moved', () => {
  it('goes on there', async () => {
    const [folder, elsewhere] = [join(temporaryFolder(), 'old'), join(temporaryFolder(), 'new')];
    const first = await temporaryWorkbench(folder);
    const id = await first.supervisor.start({ ...(await littleProject(first)), values });
    await untilStep(first, id, 8);
    await first.close();
    renameSync(folder, elsewhere);
    const second = await temporaryWorkbench(elsewhere);
    const run = second.store.runs.get(id);
    const { checkpoints, commandLine } = runDetail(second.store, elsewhere, run, second.supervisor.describe(run));
    expect(checkpoints.length).toBeGreaterThan(0);
    expect(commandLine).not.toContain(folder);
    second.supervisor.resume(id);
    expect((await until(second, id, 'finished', 'failed', 'interrupted')).state).toBe('finished');
    expect(second.store.models.get(second.store.runs.get(id).tunedModel!).folder).toContain(elsewhere);
  });
});

describe('a run that is stopped', () => {
  it('keeps the best that it came to as its model', async () => {
    const workbench = await temporaryWorkbench();
    const { supervisor, store } = workbench;
    const request = await littleProject(workbench);
    const id = await supervisor.start({
      ...request,
      values: { ...values, eval_steps: 8, save_steps: 8, load_best_model_at_end: true, metric_for_best_model: 'f1' },
    });
    await untilStep(workbench, id, 20);
    await supervisor.stop(id);
    const stopped = await until(workbench, id, 'stopped');
    expect(stopped).toMatchObject({ resumable: false, reason: null });
    const { folder, scores } = store.models.get(stopped.tunedModel!);
    const best = store.checkpoints.list(store.runs.get(id).number).find((checkpoint) => checkpoint.best)!;
    expect(modelOf(workbench, id).equals(readFileSync(join(best.folder, 'model.safetensors')))).toBe(true);
    expect(scores!.f1).toBe(stopped.best.eval_f1);
    expect(existsSync(join(folder, 'optimizer.safetensors'))).toBe(false);
    expect(() => supervisor.resume(id)).toThrow('cannot be resumed');
  });

  it('keeps its last checkpoint where it was paused before', async () => {
    const workbench = await temporaryWorkbench();
    const { supervisor, store } = workbench;
    const id = await supervisor.start({ ...(await littleProject(workbench)), values });
    await untilStep(workbench, id, 3);
    supervisor.pause(id);
    const { step } = await until(workbench, id, 'paused');
    await supervisor.stop(id);
    const stopped = await until(workbench, id, 'stopped');
    const folder = join(workbench.dataFolder, 'runs', id, 'output');
    expect(store.models.get(stopped.tunedModel!).folder).toBe(folder);
    const checkpoint = join(folder, `checkpoint-${step}`);
    expect(modelOf(workbench, id).equals(readFileSync(join(checkpoint, 'model.safetensors')))).toBe(true);
  });
});

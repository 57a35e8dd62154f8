import { describe, expect, it } from 'vitest';
import { clientOf } from '../router/client.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { collect, littleProject, littleValues, until, untilStep } from './training.ts';

describe('runs that are started while one is at work', () => {
  it('wait, go on one by one in their order, and can leave the queue and come back to its end', async () => {
    const workbench = await temporaryWorkbench();
    const { runs, projects } = clientOf(workbench);
    const request = await littleProject(workbench);
    const start = (name: string, max_steps: number) =>
      runs.start({ ...request, name, values: { ...littleValues, max_steps } });
    const first = await start('first', 60);
    const { told, end } = collect(workbench);
    const [second, third, fourth] = [await start('second', 2), await start('third', 2), await start('fourth', 2)];
    const waiting = await runs.list({ project: request.project });
    expect(waiting.map(({ name, state }) => [name, state])).toEqual([
      ['fourth', 'queued'],
      ['third', 'queued'],
      ['second', 'queued'],
      ['first', 'running'],
    ]);
    expect((await projects.get({ project: request.project })).activeRuns).toBe(4);
    await runs.stop({ run: third.id });
    await runs.pause({ run: second.id });
    expect((await projects.get({ project: request.project })).resumableRuns).toBe(1);
    await runs.resume({ run: second.id });
    for (const { id } of [first, fourth, second]) await until(workbench, id, 'finished');
    end();
    const began = told.flatMap((event) =>
      event.type === 'run' && event.run.state === 'running' && event.run.step === 0 && event.run.startedAt !== null
        ? [event.run.name]
        : [],
    );
    expect([...new Set(began)].filter((name) => name !== 'first')).toEqual(['fourth', 'second']);
    expect(await runs.get({ run: third.id })).toMatchObject({ run: { state: 'stopped', tunedModel: null, step: 0 } });
  });
});

describe('those who watch a run', () => {
  it('come and go without it, and whoever comes late can put together all of its curve', async () => {
    const workbench = await temporaryWorkbench();
    const { runs } = clientOf(workbench);
    const request = await littleProject(workbench);
    const { id } = await runs.start({ ...request, values: { ...littleValues, max_steps: 60 } });
    const early = collect(workbench);
    await untilStep(workbench, id, 11);
    early.end();
    // First to watch, then to ask: what comes between is there twice, never missing.
    const late = collect(workbench);
    const [curves] = await runs.series({ runs: [id], names: ['loss'] });
    const lines = await runs.log({ run: id });
    await until(workbench, id, 'finished');
    late.end();
    const lossSteps = late.told.flatMap((event) =>
      event.type === 'run-point' && 'loss' in event.values ? [event.step] : [],
    );
    const asked = curves!.series[0]!.steps;
    expect(asked.length).toBeGreaterThanOrEqual(10);
    expect(new Set([...asked, ...lossSteps])).toEqual(new Set(Array.from({ length: 60 }, (_, at) => at + 1)));
    expect(lossSteps).toEqual([...lossSteps].sort((a, b) => a - b));
    const told = late.told.flatMap((event) => (event.type === 'run-log' ? [event.line.number] : []));
    const numbers = new Set([...lines.map(({ number }) => number), ...told]);
    expect(numbers.size).toBe(Math.max(...numbers));
    expect(late.told.some((event) => event.type === 'run-progress' && event.memoryBytes > 0)).toBe(true);
  });
});

describe('what people note of runs', () => {
  it('stays: name, notes, tags, archive; and a run can be had again with its arguments', async () => {
    const workbench = await temporaryWorkbench();
    const { runs } = clientOf(workbench);
    const request = await littleProject(workbench);
    const { id: run } = await runs.start({ ...request, values: { ...littleValues, max_steps: 2 } });
    await runs.rename({ run, name: 'Two steps' });
    await runs.setNotes({ run, notes: 'Too few.' });
    await runs.setTags({ run, tags: ['try', 'short', 'try'] });
    await until(workbench, run, 'finished');
    expect((await runs.get({ run })).run).toMatchObject({
      name: 'Two steps',
      notes: 'Too few.',
      tags: ['try', 'short'],
    });

    const again = await runs.duplicate({ run });
    expect(again).toEqual({ ...request, values: { ...littleValues, max_steps: 2 }, name: 'Two steps again' });
    const other = await runs.start({ ...again, values: { ...again.values, learning_rate: 5e-4 } });
    const compared = await runs.compareArguments({ runs: [run, other.id] });
    expect(compared.filter(({ differs }) => differs)).toEqual([
      { name: 'learning_rate', values: [1e-3, 5e-4], differs: true },
    ]);
    expect(compared.map(({ name }) => name)).toEqual(expect.arrayContaining(['max_steps', 'max_seq_length']));
    expect(compared.map(({ name }) => name)).not.toContain('output_dir');

    await runs.setArchived({ run, archived: true });
    expect((await runs.list({ project: request.project })).map(({ id }) => id)).toEqual([other.id]);
    expect((await runs.list({ project: null, archived: true })).map(({ id }) => id)).toEqual([run]);
    await until(workbench, other.id, 'finished');
  });
});

describe('what cannot be run', () => {
  it('is refused with a line that says why, and leaves nothing', async () => {
    const workbench = await temporaryWorkbench();
    const { runs, projects } = clientOf(workbench);
    const request = await littleProject(workbench, { train: 0 });
    await expect(runs.start(request)).rejects.toThrow('No entry of "little" is in the split train.');
    const whole = await littleProject(workbench);
    await expect(runs.start({ ...whole, values: { learning_rate: -1 } })).rejects.toThrow('learning_rate');
    const other = await projects.create({ name: 'Other' });
    await expect(runs.start({ ...whole, project: other.id })).rejects.toThrow('is not in this project');
    expect(await runs.list({ project: null })).toEqual([]);
  });
});

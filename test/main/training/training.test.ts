import type { BrowserWindow as ElectronWindow, Notification as ElectronNotification } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { showTraining } from '../../../src/main/training/show-training.ts';
import { endOfRun } from '../../../src/main/training/end-of-run.ts';
import type { Run } from '../../../src/shared/contract/runs.ts';
import { rememberingHost } from '../../workbench/runs/remembering-host.ts';
import { littleProject, until, untilStep } from '../../workbench/runs/training.ts';
import { clientOf } from '../../workbench/router/client.ts';
import { temporaryFolder } from '../../workbench/temporary-store.ts';
import { temporaryWorkbench } from '../../workbench/temporary-workbench.ts';
import { BrowserWindow, Notification, powerSaveBlocker } from '../electron-stand-in.ts';

beforeEach(() => void Notification.shown.splice(0));

async function watched() {
  const processes = rememberingHost();
  const workbench = await temporaryWorkbench(temporaryFolder(), processes);
  const window = new BrowserWindow({});
  const bars: string[] = [];
  const went: string[] = [];
  window.setProgressBar = (share, options) => {
    const mode = share < 0 ? 'none' : (options?.mode ?? 'normal');
    if (bars.at(-1) !== mode) bars.push(mode);
  };
  void showTraining(workbench, {
    window: window as unknown as ElectronWindow,
    powerSaveBlocker: powerSaveBlocker as never,
    notify: (options) => new Notification(options) as unknown as ElectronNotification,
    showRun: (path) => went.push(path),
  });
  return { workbench, processes, window, bars, went };
}

describe('while a run trains', () => {
  it('there is a bar, the machine stays awake, and its end is told to whoever looks elsewhere', async () => {
    const { workbench, bars, went } = await watched();
    const request = await littleProject(workbench);
    const { id } = await clientOf(workbench).runs.start({ ...request, name: 'Careful 3' });
    await untilStep(workbench, id, 3);
    await expect.poll(() => bars).toContain('normal');
    expect(powerSaveBlocker.held.size).toBe(1);
    await until(workbench, id, 'finished');
    await expect.poll(() => Notification.shown.length).toBe(1);
    expect(bars.at(-1)).toBe('none');
    expect(powerSaveBlocker.held.size).toBe(0);
    expect(Notification.shown[0]!.options.title).toBe('Careful 3 has finished');
    Notification.shown[0]!.emit('click');
    expect(went).toEqual([`/projects/${request.project}/runs/${id}`]);
  });

  it('its end is told too where it was none of its own', async () => {
    const { workbench, processes } = await watched();
    const request = await littleProject(workbench);
    const { id } = await clientOf(workbench).runs.start({ ...request, values: { ...request.values, max_steps: 2000 } });
    await untilStep(workbench, id, 3);
    processes.started.at(-1)!.kill();
    await until(workbench, id, 'interrupted');
    await expect.poll(() => Notification.shown.map(({ options }) => options.title)).toEqual(['Run 1 was interrupted']);
  });

  it('nothing is told of what the person has done, or sees', async () => {
    const { workbench, window } = await watched();
    const request = await littleProject(workbench);
    const { runs } = clientOf(workbench);
    const paused = await runs.start({ ...request, values: { ...request.values, max_steps: 2000 } });
    await untilStep(workbench, paused.id, 3);
    await runs.pause({ run: paused.id });
    await until(workbench, paused.id, 'paused');
    window.focused = true;
    const seen = await runs.start(request);
    await until(workbench, seen.id, 'finished');
    await expect.poll(() => powerSaveBlocker.held.size).toBe(0);
    expect(Notification.shown).toEqual([]);
  });
});

describe('the word of an end', () => {
  const run = (changes: Partial<Run>) => endOfRun({ name: 'Careful 3', best: {}, reason: null, ...changes } as Run);

  it.each([
    [{ state: 'finished', best: { eval_f1: 88.66 } }, 'Careful 3 has finished', 'F1 88.7.'],
    [{ state: 'finished' }, 'Careful 3 has finished', 'Its model is ready.'],
    [{ state: 'failed', reason: 'It diverged.' }, 'Careful 3 could not go on', 'It diverged.'],
    [{ state: 'interrupted', reason: 'Killed.' }, 'Careful 3 was interrupted', 'Killed.'],
  ] as const)('is %j: %s', (changes, title, body) => expect(run(changes)).toEqual({ title, body }));
});

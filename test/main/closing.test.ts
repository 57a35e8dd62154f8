import { describe, expect, it, vi } from 'vitest';
import { Closing, type ClosingParts } from '../../src/main/closing.ts';
import { clientOf } from '../workbench/router/client.ts';
import { littleProject, until, untilStep } from '../workbench/runs/training.ts';
import { temporaryFolder } from '../workbench/temporary-store.ts';
import { temporaryWorkbench } from '../workbench/temporary-workbench.ts';
import { app, BrowserWindow, dialog, powerMonitor } from './electron-stand-in.ts';

const [pauseAndClose, keepTraining, cancel] = [0, 1, 2];

async function opened(dataFolder = temporaryFolder()) {
  for (const emitter of [app, powerMonitor]) emitter.removeAllListeners();
  app.exited = null;
  dialog.asked = [];
  const workbench = await temporaryWorkbench(dataFolder);
  const window = new BrowserWindow({});
  window.show();
  const onClose = vi.fn();
  const closing = new Closing({ app, dialog, powerMonitor, window, workbench, onClose } as unknown as ClosingParts);
  const train = async () => {
    const request = await littleProject(workbench);
    const { id } = await clientOf(workbench).runs.start({ ...request, values: { ...request.values, max_steps: 5000 } });
    await untilStep(workbench, id, 3);
    return id;
  };
  return { dataFolder, workbench, window, closing, onClose, train };
}

describe('closing the window', () => {
  it('ends the program, without a question where nothing trains', async () => {
    const { window, closing, onClose } = await opened();
    window.close();
    await expect.poll(() => app.exited).toBe(0);
    expect(dialog.asked).toEqual([]);
    expect(onClose).toHaveBeenCalledOnce();
    expect(window.isDestroyed()).toBe(true);
    expect(closing.under).toBe(true);
  });

  it('asks while something trains; pausing writes a checkpoint, and the run is there tomorrow', async () => {
    const { dataFolder, window, train } = await opened();
    const id = await train();
    dialog.answers.message = pauseAndClose;
    window.close();
    await expect.poll(() => window.visible).toBe(false);
    await expect.poll(() => app.exited).toBe(0);
    expect(dialog.asked).toHaveLength(1);
    expect(dialog.asked[0]!.message).toMatch(/^“Run 1” is training \(step \d+ of 5000\)\.$/);
    const tomorrow = await temporaryWorkbench(dataFolder);
    expect(await clientOf(tomorrow).runs.get({ run: id })).toMatchObject({ run: { state: 'paused', resumable: true } });
  });

  it('can be thought better of', async () => {
    const { workbench, window, train } = await opened();
    const id = await train();
    dialog.answers.message = cancel;
    window.close();
    await expect.poll(() => dialog.asked.length).toBe(1);
    expect([window.visible, window.minimized, app.exited]).toEqual([true, false, null]);
    dialog.answers.message = keepTraining;
    app.quit();
    await expect.poll(() => window.minimized).toBe(true);
    expect(workbench.store.runs.get(id).state).toBe('running');
    expect(app.exited).toBeNull();
  });

  it('asks once, however often it is asked for', async () => {
    const { window, train } = await opened();
    await train();
    dialog.answers.message = cancel;
    window.close();
    app.quit();
    window.close();
    await expect.poll(() => dialog.asked.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(dialog.asked).toHaveLength(1);
  });
});

it('a system that shuts down is not asked, and waits for the checkpoint', async () => {
  const { workbench, train } = await opened();
  const id = await train();
  const paused = until(workbench, id, 'paused');
  const preventDefault = vi.fn();
  powerMonitor.emit('shutdown', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  await expect.poll(() => app.exited).toBe(0);
  expect(dialog.asked).toEqual([]);
  expect((await paused).resumable).toBe(true);
});

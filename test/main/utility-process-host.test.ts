import { constants } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readStatus, utilityProcessHost } from '../../src/main/utility-process-host.ts';
import { workerScript } from '../../src/workbench/jobs/child-process-host.ts';
import type { ProcessExit } from '../../src/workbench/jobs/job-host.ts';
import { runJob } from '../../src/workbench/jobs/run-job.ts';
import { temporaryWorkbench } from '../workbench/temporary-workbench.ts';
import { temporaryFolder } from '../workbench/temporary-store.ts';
import { rememberingHost } from '../workbench/runs/remembering-host.ts';
import { littleProject, until, untilStep } from '../workbench/runs/training.ts';
import { clientOf } from '../workbench/router/client.ts';
import { utilityProcess } from './electron-stand-in.ts';

const host = () => utilityProcessHost(utilityProcess.fork, workerScript());

describe('a job in a utility process', () => {
  it('is done as in any other', async () => {
    const devices = await runJob(host(), 'probe-devices', {});
    expect(devices.find(({ device }) => device === 'cpu')).toMatchObject({ usable: true, canTrain: true });
  });

  it('trains a run, is killed, and leaves it to be resumed', async () => {
    const processes = rememberingHost(host());
    const workbench = await temporaryWorkbench(temporaryFolder(), processes);
    const { runs } = clientOf(workbench);
    const request = await littleProject(workbench);
    const { id } = await runs.start({ ...request, values: { ...request.values, max_steps: 400, save_steps: 5 } });
    await untilStep(workbench, id, 8);
    process.kill(processes.started.at(-1)!.pid!, 'SIGKILL');
    const run = await until(workbench, id, 'interrupted', 'failed', 'finished');
    expect(run).toMatchObject({ state: 'interrupted', resumable: true });
    expect(run.reason).toMatch(/^Its process was killed/);
    await runs.resume({ run: id });
    await untilStep(workbench, id, 12);
    await runs.pause({ run: id });
    expect(await until(workbench, id, 'paused')).toMatchObject({ resumable: true });
  });

  it('tells its last words when it crashes', async () => {
    const exit = await new Promise<ProcessExit>((resolve) => {
      const missing = utilityProcessHost(utilityProcess.fork, '/nowhere/worker.js').start();
      missing.onExit(resolve);
    });
    expect(exit).toMatchObject({ code: 1, signal: null });
    expect(exit.lastWords).toContain('/nowhere/worker.js');
  });

  it('can be ended at once', async () => {
    const process = host().start();
    onTestFinished(() => process.kill());
    const exit = new Promise<ProcessExit>((resolve) => process.onExit(resolve));
    process.kill();
    expect(await exit).toMatchObject({ code: null, signal: 'SIGKILL' });
    expect(process.pid).toBeUndefined();
  });
});

describe('what Electron tells of an end', () => {
  it.each([
    [0, { code: 0, signal: null }],
    [1, { code: 1, signal: null }],
    [constants.signals.SIGKILL, { code: null, signal: 'SIGKILL' }],
    [constants.signals.SIGSEGV | 0x80, { code: null, signal: 'SIGSEGV' }],
    [constants.signals.SIGABRT | 0x80, { code: null, signal: 'SIGABRT' }],
  ])('%i, on POSIX systems', (status, expected) => expect(readStatus(status, 'linux')).toEqual(expected));

  it.each([
    [9, { code: 9, signal: null }],
    [-1073741819, { code: 0xc0000005, signal: null }],
  ])('%i, on Windows', (status, expected) => expect(readStatus(status, 'win32')).toEqual(expected));
});

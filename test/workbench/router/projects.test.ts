import { isDefinedError, safe } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { ProjectId } from '../../../src/shared/contract/ids.ts';
import { firstPath } from '../../../src/workbench/projects/first-path.ts';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { clientOf } from './client.ts';

describe('projects', () => {
  it('are made, renamed, archived and listed, the last opened first', async () => {
    const { projects } = clientOf(await temporaryWorkbench());
    const pumps = await projects.create({ name: ' Pump manuals ' });
    const wards = await projects.create({ name: 'Wards' });
    expect(pumps).toMatchObject({
      name: 'Pump manuals',
      demo: false,
      archived: false,
      entries: 0,
      runs: 0,
      bestF1: null,
    });
    await projects.open({ project: pumps.id });
    await projects.rename({ project: wards.id, name: 'Ward notes' });
    await projects.setArchived({ project: wards.id, archived: true });
    expect((await projects.list()).map(({ name, archived }) => [name, archived])).toEqual([
      ['Pump manuals', false],
      ['Ward notes', true],
    ]);
  });

  it('hold the demo once, with its data, however often it is asked for', async () => {
    const folder = temporaryFolder();
    const workbench = await temporaryWorkbench(folder);
    const { projects } = clientOf(workbench);
    const [demo, again] = await Promise.all([projects.openDemo(), projects.openDemo()]);
    expect(again.id).toBe(demo.id);
    expect(demo).toMatchObject({ demo: true, dataSets: 1 });
    expect(demo.entries).toBeGreaterThan(5000);
    await workbench.close();
    const later = clientOf(await temporaryWorkbench(folder));
    expect(await later.projects.openDemo()).toMatchObject({ id: demo.id, dataSets: 1, entries: demo.entries });
    expect(await later.projects.list()).toHaveLength(1);
  });

  it('are where the window opens, in the demo while there is none', async () => {
    const workbench = await temporaryWorkbench();
    const path = await firstPath(workbench);
    const [demo] = await clientOf(workbench).projects.list();
    expect(demo).toMatchObject({ demo: true, dataSets: 1 });
    expect(path).toBe(`/projects/${demo!.id}`);
    expect(await firstPath(workbench)).toBe('/');
  });

  it('that are not there are a failure that the contract knows', async () => {
    const { projects } = clientOf(await temporaryWorkbench());
    const project = '01900000-0000-7000-8000-000000000000' as ProjectId;
    const { error } = await safe(projects.get({ project }));
    expect(isDefinedError(error) && error.code).toBe('FAILURE');
    expect(isDefinedError(error) && error.data).toMatchObject({ code: 'no-such-project' });
  });
});

describe('the events', () => {
  it('reach each watcher from when it came, in order, until it leaves', async () => {
    const workbench = await temporaryWorkbench();
    const { projects, events } = clientOf(workbench);
    const early = await events.watch();
    const first = await projects.create({ name: 'one' });
    const leaving = new AbortController();
    const late = await events.watch(undefined, { signal: leaving.signal });
    const second = await projects.create({ name: 'two' });
    expect((await early.next()).value).toEqual({ type: 'project', project: first.id });
    expect((await early.next()).value).toEqual({ type: 'project', project: second.id });
    expect((await late.next()).value).toEqual({ type: 'project', project: second.id });
    expect(workbench.events.watchers).toBe(2);
    leaving.abort();
    await early.return(undefined);
    expect(workbench.events.watchers).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { WorkbenchEvents } from '../../../src/workbench/events/workbench-events.ts';

const goHome = { what: 'go-to', path: '/' } as const;
const goToModels = { what: 'go-to', path: '/models' } as const;

describe('what is asked of views', () => {
  it('reaches every view, and nobody else who watches', async () => {
    const events = new WorkbenchEvents();
    const [one, two] = [events.watch(undefined, { view: true }), events.watch(undefined, { view: true })];
    const other = events.watch();
    events.ask(goHome);
    events.emit({ type: 'model', model: 'm' as never });
    expect((await one.next()).value).toEqual({ type: 'ask-view', ask: goHome });
    expect((await two.next()).value).toEqual({ type: 'ask-view', ask: goHome });
    expect((await other.next()).value).toMatchObject({ type: 'model' });
  });

  it('waits for a view where there is none, and is asked once', async () => {
    const events = new WorkbenchEvents();
    events.watch();
    events.ask(goHome);
    events.ask(goToModels);
    const first = events.watch(undefined, { view: true });
    const second = events.watch(undefined, { view: true });
    expect((await first.next()).value).toEqual({ type: 'ask-view', ask: goHome });
    expect((await first.next()).value).toEqual({ type: 'ask-view', ask: goToModels });
    events.emit({ type: 'model', model: 'm' as never });
    expect((await second.next()).value).toMatchObject({ type: 'model' });
  });

  it('waits for the next view where the last has gone', async () => {
    const events = new WorkbenchEvents();
    const leaving = new AbortController();
    events.watch(leaving.signal, { view: true });
    leaving.abort();
    events.ask(goHome);
    expect((await events.watch(undefined, { view: true }).next()).value).toEqual({ type: 'ask-view', ask: goHome });
  });
});

import type { RunRequest } from '../../shared/contract/arguments.ts';
import type { RunId } from '../../shared/contract/ids.ts';
import type { Run, RunProgress } from '../../shared/contract/runs.ts';
import { Failure } from '../../shared/failure.ts';
import { describeRun, isResumable } from './describe-run.ts';
import { keepBest } from './keep-best.ts';
import { prepareRun } from './prepare-run.ts';
import { registerRunModel } from './register-run-model.ts';
import { runFolder } from './run-folder.ts';
import { Sitting, type SittingEnd } from './sitting.ts';
import type { RunChanges, StoredRun } from './stored-run.ts';
import type { SupervisorParts } from './supervisor-parts.ts';

/** How long a run may take to write a checkpoint when the workbench closes. */
const closingMs = 60_000;

/** Has runs worked on, one at a time, in the order in which they were queued. Watchers come and go without it. */
export class Supervisor {
  readonly #parts: SupervisorParts;
  #sitting: Sitting | null = null;
  /** Settled once the sitting is over and what it has led to is written. */
  #settled: Promise<void> = Promise.resolve();
  #closing = false;

  constructor(parts: SupervisorParts) {
    this.#parts = parts;
  }

  /** Marks what was worked on when the last process ended, and goes on with what waits. */
  begin(): void {
    const { runs, log } = this.#parts.store;
    for (const run of runs.inStates('running', 'stopping')) {
      const reason = 'Spanwright ended while it ran. Nothing that it had saved is lost: go on when you want to.';
      runs.change(run.id, { state: 'interrupted', reason, endedAt: new Date() });
      const line = { number: log.last(run.number) + 1, at: new Date(), level: 'warning', code: 'interrupted' } as const;
      log.add(run.number, { ...line, message: reason });
    }
    this.#next();
  }

  /** Queues a run at the version that its data has now. Throws a `Failure` where it could not be run. */
  async start(request: RunRequest & { readonly name?: string | undefined }): Promise<RunId> {
    const { store, dataFolder } = this.#parts;
    const { id, notes } = await prepareRun(store, dataFolder, request);
    for (const note of notes) this.#log(store.runs.get(id), note);
    this.tell(id);
    this.#next();
    return id;
  }

  /** Has a run end with a checkpoint; one that waits leaves the queue. */
  pause(id: RunId): void {
    const run = this.#parts.store.runs.get(id);
    if (run.state === 'queued') this.#change(id, { state: 'paused' });
    else if (run.state === 'running') this.#askToStop(id, 'pause');
    else if (run.state !== 'stopping' && run.state !== 'paused') throw notNow(run, 'paused', 'It does not run.');
  }

  /** Queues a run again, to go on from its last checkpoint. */
  resume(id: RunId): void {
    const { store } = this.#parts;
    const run = store.runs.get(id);
    if (run.state === 'queued' || run.state === 'running') return;
    if (!isResumable(store, run)) throw notNow(run, 'resumed', 'There is nothing to go on from.');
    this.#change(id, { state: 'queued', reason: null, queuedAt: new Date(), endedAt: null });
    this.#next();
  }

  /** Ends a run early, with its best model where it has one. */
  async stop(id: RunId): Promise<void> {
    const run = this.#parts.store.runs.get(id);
    if (run.state === 'running' || (run.state === 'stopping' && this.#sitting?.run === id)) {
      this.#askToStop(id, 'end');
      return;
    }
    if (run.state === 'stopped' || run.state === 'stopping') return;
    if (run.state === 'finished') throw notNow(run, 'stopped', 'It has finished.');
    this.#change(id, { state: 'stopping', reason: null });
    await this.#endEarly(id);
  }

  /** Has everything that was told so far written, so that whoever reads the store finds it there. */
  flush(): void {
    this.#sitting?.recorder.flush();
  }

  /** How far a run is, where it is worked on. */
  progressOf(id: RunId): RunProgress | null {
    return this.#sitting?.run === id ? this.#sitting.progress : null;
  }

  describe(run: StoredRun): Run {
    return describeRun(this.#parts.store, run, this.progressOf(run.id));
  }

  /** Tells watchers what a run is like now, and that its project has changed with it. */
  tell(id: RunId): void {
    const { store, events } = this.#parts;
    const run = store.runs.get(id);
    events.emit({ type: 'run', run: this.describe(run) });
    events.emit({ type: 'project', project: run.project });
  }

  /** Pauses what runs, waits until it is saved, and starts nothing more. */
  async close(): Promise<void> {
    this.#closing = true;
    const sitting = this.#sitting;
    if (sitting) {
      if (this.#parts.store.runs.get(sitting.run).state === 'running') this.#askToStop(sitting.run, 'pause');
      const late = setTimeout(() => sitting.kill(), closingMs);
      await this.#settled;
      clearTimeout(late);
    }
  }

  #askToStop(id: RunId, how: 'pause' | 'end'): void {
    this.#sitting?.stop(how);
    this.#change(id, { state: 'stopping' });
  }

  #next(): void {
    const { store } = this.#parts;
    if (this.#sitting !== null || this.#closing) return;
    const run = store.runs.nextQueued();
    if (run === null) return;
    this.#settled = this.#work(run.id).catch((error: unknown) => console.error(error));
  }

  async #work(id: RunId): Promise<void> {
    const { runs } = this.#parts.store;
    const { startedAt } = runs.get(id);
    runs.change(id, { state: 'running', startedAt: startedAt ?? new Date(), reason: null });
    const sitting = new Sitting(this.#parts, id);
    this.#sitting = sitting;
    try {
      this.tell(id);
      await this.#conclude(id, await sitting.over);
    } catch (error) {
      console.error(error);
      const reason = `What it led to could not be written: ${error instanceof Error ? error.message : String(error)}`;
      this.#change(id, { state: 'interrupted', reason, endedAt: new Date() });
    } finally {
      this.#sitting = null;
      this.#next();
    }
  }

  async #conclude(id: RunId, end: SittingEnd): Promise<void> {
    const { dataFolder } = this.#parts;
    switch (end.how) {
      case 'paused':
        this.#change(id, { state: 'paused', endedAt: new Date() });
        return;
      case 'ended-early':
        await this.#endEarly(id);
        return;
      case 'broken-off':
        this.#change(id, { state: end.state, reason: end.reason, endedAt: new Date() });
        return;
      case 'finished': {
        const { metrics, advice } = end;
        const tunedModel = registerRunModel(this.#parts, id, runFolder(dataFolder, id).output, metrics);
        this.#change(id, { state: 'finished', metrics, advice, tunedModel, endedAt: new Date() });
        this.#parts.events.emit({ type: 'run-detail', run: id });
      }
    }
  }

  /** Makes the best that a run has come to its model. */
  async #endEarly(id: RunId): Promise<void> {
    const { dataFolder, store } = this.#parts;
    const { output } = runFolder(dataFolder, id);
    const kept = await keepBest(output);
    if (kept === null) {
      this.#change(id, { state: 'stopped', endedAt: new Date() });
      return;
    }
    const tunedModel = registerRunModel(this.#parts, id, output, kept.metrics);
    const message = `Ended early. The model is that of ${kept.checkpoint}.`;
    this.#log(store.runs.get(id), { level: 'info', code: 'ended-early', message });
    this.#change(id, { state: 'stopped', metrics: kept.metrics, tunedModel, endedAt: new Date() });
    this.#parts.events.emit({ type: 'run-detail', run: id });
  }

  #change(id: RunId, changes: RunChanges): void {
    this.flush();
    this.#parts.store.runs.change(id, changes);
    this.tell(id);
  }

  /** Adds a line to the log of a run that is not worked on. */
  #log(run: StoredRun, { level, code, message }: { level: 'info' | 'warning'; code: string; message: string }): void {
    const { store, events } = this.#parts;
    const line = { number: store.log.last(run.number) + 1, at: new Date(), level, code, message };
    store.log.add(run.number, line);
    events.emit({ type: 'run-log', run: run.id, line });
  }
}

function notNow({ name, state }: StoredRun, what: string, why: string): Failure {
  return new Failure({
    code: 'not-now',
    message: `"${name}" is ${state} and cannot be ${what}. ${why}`,
    mend: 'Start another like it with Duplicate.',
  });
}

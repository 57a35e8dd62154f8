import type { LogLine, RunProgress } from '../../shared/contract/runs.ts';
import type { RunEvent } from '../../shared/events.ts';
import type { WorkbenchEvents } from '../events/workbench-events.ts';
import type { Store } from '../store/store.ts';
import type { StoredCheckpoint } from './checkpoint-table.ts';
import { describeRun } from './describe-run.ts';
import { rewind } from './rewind.ts';
import { withBetter } from './points/best-values.ts';
import type { Point } from './points/point.ts';
import type { Figures, RunChanges, StoredRun } from './stored-run.ts';

/** How often what a run tells is written: no more than this is lost where the program is killed. */
const writtenEveryMs = 500;

/** How often watchers are told how far it is. */
const toldEveryMs = 250;

/** Writes down what a run tells while it is worked on, and tells it to whoever watches. */
export class Recorder {
  readonly #store: Store;
  readonly #events: WorkbenchEvents;
  readonly #run: StoredRun;
  readonly #timer: NodeJS.Timeout;
  readonly #begun = performance.now();
  #points: Point[] = [];
  #lines: LogLine[] = [];
  #checkpoints: StoredCheckpoint[] = [];
  #changes: RunChanges = {};
  #lastLine: number;
  #latest: Figures;
  #best: Figures;
  #step: number;
  #epochsPerStep: number | null = null;
  #memory = 0;
  #memoryPeak: number;
  #memoryIsNew = false;
  #progress: RunProgress | null = null;
  #toldAt = 0;
  #scoresChanged = false;
  #closed = false;
  #failing = false;

  constructor(store: Store, events: WorkbenchEvents, run: StoredRun) {
    this.#store = store;
    this.#events = events;
    this.#run = run;
    this.#lastLine = store.log.last(run.number);
    this.#latest = run.latest;
    this.#best = run.best;
    this.#step = run.step;
    this.#memoryPeak = run.memoryBytes ?? 0;
    this.#timer = setInterval(() => this.#tick(), writtenEveryMs);
  }

  /** How far it is; null before it has said so. */
  get progress(): RunProgress | null {
    return this.#progress;
  }

  /** Resident memory of its process, as it was last said. */
  get memoryBytes(): number {
    return this.#memory;
  }

  /** Seconds of computing, those of earlier sittings included. */
  get seconds(): number {
    return this.#run.seconds + (performance.now() - this.#begun) / 1000;
  }

  record(event: RunEvent): void {
    switch (event.type) {
      case 'progress':
        this.#tellProgress(event);
        return;
      case 'metric':
        this.#measured(event.step, event.epoch, event.values);
        return;
      case 'log':
        this.log(event);
        return;
      case 'checkpoint':
        this.#checkpoints.push({ ...event, at: new Date() });
        this.flush();
        this.#events.emit({ type: 'run-detail', run: this.#run.id });
        return;
      case 'stage':
      case 'done':
      // The next progress, and the job's result, say as much.
    }
  }

  log({ level, code, message }: Pick<LogLine, 'level' | 'code' | 'message'>): void {
    this.#lastLine += 1;
    const line: LogLine = { number: this.#lastLine, at: new Date(), level, code, message };
    this.#lines.push(line);
    this.#events.emit({ type: 'run-log', run: this.#run.id, line });
  }

  remember(residentBytes: number): void {
    this.#memory = residentBytes;
    this.#memoryIsNew = true;
    if (residentBytes > this.#memoryPeak) {
      this.#memoryPeak = residentBytes;
      this.change({ memoryBytes: residentBytes });
    }
  }

  /** Has something of the run written with all else. */
  change(changes: RunChanges): void {
    this.#changes = { ...this.#changes, ...changes };
  }

  /** Brings what is written to where the run goes on from: see `rewind`. */
  async rewindTo(checkpoint: string | null): Promise<void> {
    await rewind(this.#store, this.#run, checkpoint);
    const run = this.#store.runs.get(this.#run.id);
    this.#step = run.step;
    this.#latest = run.latest;
    this.#best = run.best;
  }

  /**
   * Writes what is not yet written, all or nothing of it. Where the disk is full or the file locked, it is kept for the
   * next time: the training goes on.
   */
  flush(): void {
    if (this.#closed) return;
    try {
      this.#write();
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) console.error(error);
      this.#failing = true;
      return;
    }
    this.#points = [];
    this.#checkpoints = [];
    this.#lines = [];
    this.#changes = {};
  }

  /** Writes the rest, and records no more. */
  close(): void {
    clearInterval(this.#timer);
    this.flush();
    this.#closed = true;
  }

  #write(): void {
    const { number, id } = this.#run;
    const { points, checkpoints, log, runs, database } = this.#store;
    database
      .transaction(() => {
        points.add(number, this.#points);
        for (const checkpoint of this.#checkpoints) checkpoints.add(number, checkpoint);
        for (const line of this.#lines) log.add(number, line);
        runs.change(id, { ...this.#changes, seconds: this.seconds });
      })
      .immediate();
  }

  #tick(): void {
    this.flush();
    if (!this.#scoresChanged) return;
    this.#scoresChanged = false;
    const { runs } = this.#store;
    const run = describeRun(this.#store, runs.get(this.#run.id), this.#progress);
    this.#events.emit({ type: 'run', run });
  }

  #measured(step: number, epoch: number, values: Figures): void {
    this.#step = Math.max(this.#step, step);
    if (step > 0) this.#epochsPerStep = epoch / step;
    this.#latest = { ...this.#latest, ...values };
    this.#best = withBetter(this.#best, values);
    this.#scoresChanged = true;
    this.change({ step: this.#step, latest: this.#latest, best: this.#best });
    this.#point({ step, epoch, seconds: this.seconds, values });
  }

  #point(point: Point): void {
    this.#points.push(point);
    this.#events.emit({ type: 'run-point', run: this.#run.id, ...point });
  }

  #tellProgress({ stage, completed, total, unit, etaSeconds }: Extract<RunEvent, { readonly type: 'progress' }>): void {
    const changesStage = this.#progress?.stage !== stage;
    this.#progress = { stage, completed, total, unit, etaSeconds };
    if (stage === 'train' && unit === 'steps') {
      this.#step = Math.max(this.#step, completed);
      this.change({ step: this.#step, steps: total });
      this.#pointOfMemory(completed);
    }
    const now = performance.now();
    if (!changesStage && completed < total && now - this.#toldAt < toldEveryMs) return;
    this.#toldAt = now;
    const { id: run } = this.#run;
    this.#events.emit({ type: 'run-progress', run, progress: this.#progress, memoryBytes: this.#memory });
  }

  /** At most one a second: as often as its process says. */
  #pointOfMemory(step: number): void {
    if (!this.#memoryIsNew || this.#epochsPerStep === null) return;
    this.#memoryIsNew = false;
    const values = { memory_bytes: this.#memory };
    this.#point({ step, epoch: step * this.#epochsPerStep, seconds: this.seconds, values });
  }
}

import { mkdir } from 'node:fs/promises';
import type { RunId } from '../../shared/contract/ids.ts';
import type { RunAdvice, RunProgress } from '../../shared/contract/runs.ts';
import type { RunEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
import type { FromWorker } from '../../shared/jobs/protocol.ts';
import { jobKinds, type JobResult } from '../../shared/jobs/registry.ts';
import { findLastCheckpoint } from '../../pipeline/process/checkpoint/list-checkpoints.ts';
import { stepOf } from '../../pipeline/process/checkpoint/names.ts';
import { lockFile as waitForLock } from '../lock/lock-file.ts';
import { explainExit } from '../jobs/explain-exit.ts';
import type { JobProcess, ProcessExit } from '../jobs/job-host.ts';
import { argumentsHere } from './arguments/arguments-here.ts';
import { Recorder } from './recorder.ts';
import { runFolder } from './run-folder.ts';
import { isLosing } from './sweeps/is-losing.ts';
import type { Figures } from './stored-run.ts';
import type { SupervisorParts } from './supervisor-parts.ts';

/** What a sitting has come to. */
export type SittingEnd =
  | { readonly how: 'finished'; readonly metrics: Figures; readonly advice: readonly RunAdvice[] }
  /** There is a checkpoint, if there was a step. */
  | { readonly how: 'paused' | 'ended-early' }
  | { readonly how: 'broken-off'; readonly state: 'interrupted' | 'failed'; readonly reason: string };

/** Failures of the machine, after which the same run may well go on. */
const passing: readonly string[] = ['out-of-memory', 'locked'];

/** How long a process may take to leave once its work is done. */
const leavingMs = 10_000;

/** One stretch of work on a run, in a process of its own: from its start or a checkpoint until it ends or is broken off. */
export class Sitting {
  readonly run: RunId;
  readonly recorder: Recorder;
  /** Fulfilled once its process is gone and all that it told is written. */
  readonly over: Promise<SittingEnd>;
  readonly #parts: SupervisorParts;
  #process: JobProcess | null = null;
  #asked: 'pause' | 'end' | null = null;
  #killed = false;
  #isOver = false;

  constructor(parts: SupervisorParts, run: RunId) {
    this.#parts = parts;
    this.run = run;
    const { store, events } = parts;
    this.recorder = new Recorder(store, events, store.runs.get(run));
    this.over = this.#work().finally(() => {
      this.#isOver = true;
      this.recorder.close();
    });
  }

  /** How far the run is; null before it has said so, and once it is over. */
  get progress(): RunProgress | null {
    return this.#isOver ? null : this.recorder.progress;
  }

  /** Asks it to end with a checkpoint; a later `end` goes before an earlier `pause`. */
  stop(how: 'pause' | 'end'): void {
    if (this.#asked !== 'end') this.#asked = how;
    this.#process?.post({ type: 'stop', how });
  }

  kill(): void {
    this.#killed = true;
    this.#process?.kill();
  }

  async #work(): Promise<SittingEnd> {
    try {
      const input = await this.#prepare();
      if (this.#asked !== null) return this.#stopped();
      return await this.#runJob(input);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return this.#brokenOff(stateAfter(error), error);
    }
  }

  /**
   * Where to go on from, which is looked for on the disk: there lies what counts. A process that outlived an earlier
   * Spanwright may be about to write its last checkpoint, so it is waited for.
   */
  async #prepare() {
    const { store, dataFolder } = this.#parts;
    const run = store.runs.get(this.run);
    const { root, output, lockFile } = runFolder(dataFolder, this.run);
    await mkdir(root, { recursive: true });
    (await waitForLock(lockFile)).release();
    const checkpoint = await findLastCheckpoint(output);
    const step = checkpoint === null ? 0 : stepOf(checkpoint)!;
    const begins = run.step === 0 && checkpoint === null;
    if (!begins) await this.recorder.rewindTo(checkpoint);
    const from = checkpoint === null ? 'the start' : `step ${step}`;
    const message = begins ? 'Started.' : `Goes on from ${from}.`;
    this.recorder.log({ level: 'info', code: begins ? 'started' : 'resumed', message });
    const start = checkpoint === null ? { overwrite_output_dir: true } : { resume_from_checkpoint: checkpoint };
    return { arguments: { ...argumentsHere(store, dataFolder, run), ...start }, lockFile };
  }

  #runJob(input: { readonly arguments: Record<string, unknown>; readonly lockFile: string }): Promise<SittingEnd> {
    const worker = this.#parts.jobHost.start();
    this.#process = worker;
    return new Promise((resolve, reject) => {
      let end: SittingEnd | null = null;
      let late: NodeJS.Timeout | undefined;
      const ended = (how: SittingEnd) => {
        end = how;
        worker.post({ type: 'leave' });
        late = setTimeout(() => worker.kill(), leavingMs);
      };
      worker.onMessage((message) => {
        try {
          if (message.type === 'result') ended(this.#result(jobKinds.train.result.parse(message.result)));
          else if (message.type === 'failure') ended(this.#brokenOff(stateAfter(message), new Failure(message)));
          else this.#note(message);
        } catch (error) {
          // What it tells cannot be written: better to stop where there is a checkpoint than to go on unseen.
          worker.post({ type: 'stop', how: 'pause' });
          worker.post({ type: 'leave' });
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      worker.onExit((exit) => {
        clearTimeout(late);
        resolve(end ?? this.#exited(exit));
      });
      worker.post({ type: 'start', kind: 'train', input });
    });
  }

  #note(message: FromWorker): void {
    const { recorder } = this;
    switch (message.type) {
      case 'run-event':
        if (!isForTerminals(message.event)) recorder.record(message.event);
        if (message.event.type === 'metric') this.#endIfLosing(message.event.values);
        return;
      case 'memory':
        recorder.remember(message.residentBytes);
        return;
      case 'environment':
        recorder.change({ environment: message.values });
        recorder.flush();
        this.#parts.events.emit({ type: 'run-detail', run: this.run });
    }
  }

  /** A trial of a sweep that does worse than the others has come far enough. */
  #endIfLosing(values: Figures): void {
    const { store } = this.#parts;
    const trial = store.sweepTrials.of(store.runs.get(this.run).number);
    if (trial === null || !(trial.metric in values) || this.#asked !== null) return;
    this.recorder.flush();
    const run = store.runs.get(this.run);
    if (!isLosing(store, run, trial)) return;
    const reason = `At step ${run.step} it was worse than the median of the others of its sweep.`;
    this.recorder.log({ level: 'info', code: 'stopped-early', message: reason });
    this.recorder.change({ reason });
    this.stop('end');
  }

  #result({ outcome, metrics, advice }: JobResult<'train'>): SittingEnd {
    return outcome === 'finished' ? { how: 'finished', metrics, advice } : this.#stopped();
  }

  #stopped(): SittingEnd {
    this.recorder.flush();
    const { step } = this.#parts.store.runs.get(this.run);
    if (this.#asked !== 'end')
      this.recorder.log({ level: 'info', code: 'paused', message: `Paused after step ${step}.` });
    return { how: this.#asked === 'end' ? 'ended-early' : 'paused' };
  }

  #exited(exit: ProcessExit): SittingEnd {
    if (exit.lastWords !== '') this.recorder.log({ level: 'error', code: 'last-words', message: exit.lastWords });
    if (this.#killed)
      return this.#brokenOff(
        'interrupted',
        new Failure({
          code: 'not-saved-in-time',
          message: 'Spanwright was closed, and it did not stop in time.',
          mend: 'Go on from its last checkpoint.',
        }),
      );
    return this.#brokenOff('interrupted', explainExit(exit, { residentBytes: this.recorder.memoryBytes }));
  }

  #brokenOff(state: 'interrupted' | 'failed', { code, message, mend }: Failure): SittingEnd {
    const reason = `${message} ${mend}`;
    this.recorder.log({ level: 'error', code, message: reason });
    return { how: 'broken-off', state, reason };
  }
}

function stateAfter({ code }: { readonly code: string }): 'interrupted' | 'failed' {
  return passing.includes(code) ? 'interrupted' : 'failed';
}

/** What the pipeline says of pausing and going on is for whoever has a command line; the sitting says so itself. */
function isForTerminals(event: RunEvent): boolean {
  return event.type === 'log' && (event.code === 'training-stopped' || event.code === 'resuming');
}

import type { RunId } from '../../shared/contract/ids.ts';
import type { Run, RunProgress, RunState } from '../../shared/contract/runs.ts';
import type { Workbench } from '../../workbench/workbench.ts';

/** What the desktop shows of training while nobody looks at the window. */
export interface Training {
  readonly run: Run;
  /** From 0 to 1; null while nobody knows. */
  readonly share: number | null;
}

export interface TrainingListeners {
  /** What is worked on, as it goes on; null once nothing is. */
  readonly onTraining: (training: Training | null) => void;
  /** A run has come to an end that nobody asked for at that moment: finished, or broken off. */
  readonly onEnd: (run: Run) => void;
}

const working: readonly RunState[] = ['running', 'stopping'];
const ends: readonly RunState[] = ['finished', 'interrupted', 'failed'];

/** Follows what is worked on until the workbench is closed. */
export async function followRuns(
  { events, store, supervisor }: Workbench,
  { onTraining, onEnd }: TrainingListeners,
): Promise<void> {
  const under = new Map<RunId, Run>();
  const tell = (progress: RunProgress | null = null) => {
    const run = under.values().next().value;
    onTraining(run ? { run, share: shareOf(progress ?? run.progress) } : null);
  };
  const watching = events.watch();
  for (const run of store.runs.inStates(...working)) under.set(run.id, supervisor.describe(run));
  if (under.size > 0) tell();
  for await (const event of watching) {
    if (event.type === 'run-progress' && under.has(event.run)) tell(event.progress);
    if (event.type !== 'run') continue;
    const { run } = event;
    if (working.includes(run.state)) {
      under.set(run.id, run);
      tell();
    } else if (under.delete(run.id)) {
      tell();
      if (ends.includes(run.state)) onEnd(run);
    }
  }
}

function shareOf(progress: RunProgress | null): number | null {
  return progress === null || progress.total <= 0 ? null : Math.min(1, progress.completed / progress.total);
}

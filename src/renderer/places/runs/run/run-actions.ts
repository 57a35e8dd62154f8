import type { Run } from '../../../../shared/contract/runs.ts';

export type RunActionName = 'pause' | 'resume' | 'stop' | 'train-again' | 'ask' | 'compare';

/** Something that can be done with a run in its state. */
export interface RunAction {
  readonly name: RunActionName;
  readonly label: string;
  /** What it will do: said on the button's hint. */
  readonly hint: string;
  readonly key: string;
}

const pause: RunAction = {
  name: 'pause',
  label: 'Pause',
  hint: 'Writes a checkpoint and frees the machine. Resume goes on from there, bit for bit.',
  key: 'p',
};

const stop: RunAction = {
  name: 'stop',
  label: 'Stop',
  hint: 'Ends here for good and keeps the best model so far.',
  key: 's',
};

const giveUp: RunAction = { ...stop, hint: 'Ends it for good; nothing was trained yet.' };

const trainAgain: RunAction = {
  name: 'train-again',
  label: 'Train again',
  hint: 'Opens Train with the settings of this run.',
  key: 't',
};

/** In the order in which they stand: Resume where Pause was, so that a second click does not stop the run for good. */
export function runActions(run: Run): readonly RunAction[] {
  switch (run.state) {
    case 'queued':
      return [{ ...pause, label: 'Leave the queue', hint: 'It waits no longer; Resume puts it into the queue again.' }];
    case 'running':
      return [pause, stop];
    case 'stopping':
      return [];
    case 'paused':
    case 'interrupted':
      return [trainAgain, ...(run.resumable ? [resume(run)] : []), run.step > 0 ? stop : giveUp];
    case 'finished':
    case 'stopped':
      return [...(run.tunedModel ? answers : []), trainAgain];
    case 'failed':
      return [trainAgain, ...(run.resumable ? [resume(run)] : [])];
  }
}

/** What one would do next; null while there is nothing to be done but to wait. */
export function mainAction(run: Run): RunActionName | null {
  const names = runActions(run).map(({ name }) => name);
  if (isActive(run)) return null;
  return names.includes('resume') ? 'resume' : (names[0] ?? null);
}

const answers: readonly RunAction[] = [
  { name: 'compare', label: 'Compare', hint: 'Its answers beside those of the model it was made from.', key: 'c' },
  { name: 'ask', label: 'Ask', hint: 'Put a question of your own to it.', key: 'a' },
];

function resume({ step, state }: Run): RunAction {
  const where = state === 'paused' ? `step ${step}` : 'its last checkpoint';
  return { name: 'resume', label: 'Resume', hint: `Goes on from ${where} as if it had never stopped.`, key: 'r' };
}

/** Whether a run is at work or waits for it. */
export function isActive({ state }: Run): boolean {
  return state === 'queued' || state === 'running' || state === 'stopping';
}

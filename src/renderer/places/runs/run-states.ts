import type { RunState } from '../../../shared/contract/runs.ts';

/** What a state is called, and how it is shown: a meaning and a shape, never a colour alone. */
export interface StateLook {
  readonly title: string;
  readonly meaning: 'good' | 'warn' | 'bad' | 'accent' | 'quiet';
  readonly shape: 'full' | 'ring' | 'half' | 'cross';
}

export const runStates: Readonly<Record<RunState, StateLook>> = {
  queued: { title: 'waiting', meaning: 'quiet', shape: 'ring' },
  running: { title: 'training', meaning: 'accent', shape: 'full' },
  stopping: { title: 'stopping', meaning: 'accent', shape: 'half' },
  paused: { title: 'paused', meaning: 'quiet', shape: 'half' },
  finished: { title: 'finished', meaning: 'good', shape: 'full' },
  stopped: { title: 'stopped early', meaning: 'quiet', shape: 'full' },
  interrupted: { title: 'interrupted', meaning: 'warn', shape: 'half' },
  failed: { title: 'not trained', meaning: 'bad', shape: 'cross' },
};

import type { CommandEntry } from './command.ts';

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'run-qa',
    summary: 'train, evaluate and predict by the arguments of run_qa.py',
    load: () => import('./run-qa/run-qa.ts'),
  },
  {
    name: 'evaluate',
    summary: 'score predictions as the official SQuAD v2.0 script does',
    load: () => import('./evaluate.ts'),
  },
  {
    name: 'dataset',
    summary: 'make data sets',
    load: () => import('./dataset/dataset.ts'),
  },
  {
    name: 'devices',
    summary: 'show what this machine can compute on',
    load: () => import('./devices.ts'),
  },
];

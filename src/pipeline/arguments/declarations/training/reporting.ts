import type { ArgumentDeclarations } from '../../declaration.ts';
import { intervalStrategies } from './interval-strategies.ts';

/** What is reported, when and to whom. */
export const reportingDeclarations = {
  logging_strategy: {
    kind: 'choice',
    choices: intervalStrategies,
    default: 'steps',
    level: 'advanced',
    help: 'When to report loss and learning rate: never, every logging_steps, or after each epoch.',
  },
  logging_steps: {
    kind: 'steps',
    allowZero: false,
    default: 500,
    unit: 'steps',
    level: 'basic',
    help: 'How often to report with logging_strategy steps.',
  },
  logging_first_step: { kind: 'boolean', default: false, level: 'advanced', help: 'Report the first step as well.' },
  logging_dir: {
    kind: 'path',
    of: 'folder',
    default: null,
    level: 'advanced',
    help: "Where TensorBoard's files go; by default a folder in output_dir/runs.",
  },
  report_to: {
    kind: 'list',
    choices: ['tensorboard'],
    default: [],
    level: 'advanced',
    help: 'Which trackers to write for: tensorboard, or none.',
  },
  run_name: { kind: 'string', default: null, level: 'advanced', help: 'A name for the run in reports.' },
  disable_tqdm: {
    kind: 'boolean',
    default: null,
    level: 'advanced',
    help: 'Show no progress bars; by default they show on a terminal only.',
  },
} as const satisfies ArgumentDeclarations;

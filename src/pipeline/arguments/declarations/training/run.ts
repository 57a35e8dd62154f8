import type { ArgumentDeclarations } from '../../declaration.ts';

/** What PyTorch and NumPy take as a seed. */
const largestSeed = 2 ** 32 - 1;

/** What to do, where to, and how long. */
export const runDeclarations = {
  output_dir: {
    kind: 'path',
    of: 'folder',
    level: 'basic',
    help: 'The folder for the model, its checkpoints, predictions and metrics.',
  },
  overwrite_output_dir: {
    kind: 'boolean',
    default: false,
    level: 'basic',
    help: 'Start over in a folder that holds an earlier run, instead of continuing from its last checkpoint.',
  },
  do_train: { kind: 'boolean', default: false, level: 'basic', help: 'Train on train_file.' },
  do_eval: {
    kind: 'boolean',
    default: false,
    level: 'basic',
    help: 'Judge the model on validation_file at the end. An eval_strategy other than no switches it on.',
  },
  do_predict: {
    kind: 'boolean',
    default: false,
    level: 'basic',
    help: 'Answer the questions of test_file at the end.',
  },
  num_train_epochs: {
    kind: 'number',
    above: 0,
    default: 3,
    unit: 'epochs',
    level: 'basic',
    help: 'How many times to go through the training data; 0.5 is half of it.',
  },
  max_steps: {
    kind: 'integer',
    min: -1,
    default: -1,
    unit: 'steps',
    level: 'advanced',
    help: 'Train for exactly so many steps instead of num_train_epochs; -1 leaves it to the epochs.',
  },
  resume_from_checkpoint: {
    kind: 'checkpoint',
    default: null,
    level: 'advanced',
    help: 'The checkpoint folder to continue from, or true for the last one in output_dir.',
  },
  seed: {
    kind: 'integer',
    min: 0,
    max: largestSeed,
    default: 42,
    level: 'advanced',
    help: 'Fixes every random choice: the same seed gives the same run.',
  },
  data_seed: {
    kind: 'integer',
    min: 0,
    max: largestSeed,
    default: null,
    level: 'advanced',
    help: 'Fixes the order of the training data alone; by default seed does.',
  },
} as const satisfies ArgumentDeclarations;

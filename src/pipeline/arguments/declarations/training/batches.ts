import type { ArgumentDeclarations } from '../../declaration.ts';

/** How many windows are worked on at once, and in which order. */
export const batchDeclarations = {
  per_device_train_batch_size: {
    kind: 'integer',
    min: 1,
    default: 8,
    unit: 'windows',
    level: 'basic',
    aliases: ['per_gpu_train_batch_size', 'train_batch_size'],
    help: 'How many windows the model learns from at once. Larger is steadier and takes more memory.',
  },
  per_device_eval_batch_size: {
    kind: 'integer',
    min: 1,
    default: 8,
    unit: 'windows',
    level: 'advanced',
    aliases: ['per_gpu_eval_batch_size', 'eval_batch_size'],
    help: 'How many windows are read at once when evaluating and predicting.',
  },
  gradient_accumulation_steps: {
    kind: 'integer',
    min: 1,
    default: 1,
    unit: 'batches',
    level: 'advanced',
    help: 'How many batches make one step: the effect of a larger batch with the memory of a small one.',
  },
  gradient_checkpointing: {
    kind: 'boolean',
    default: false,
    level: 'advanced',
    aliases: ['activation_checkpointing'],
    help: 'Compute each layer again on the way back instead of keeping what it computed: less memory, about a fifth more time, the same result.',
  },
  group_by_length: {
    kind: 'boolean',
    default: false,
    level: 'advanced',
    help: 'Put windows of like length into one batch, for less padding. Useful without pad_to_max_length.',
  },
  dataloader_drop_last: {
    kind: 'boolean',
    default: false,
    level: 'advanced',
    help: 'Leave out the last batch of an epoch where it is not full.',
  },
} as const satisfies ArgumentDeclarations;

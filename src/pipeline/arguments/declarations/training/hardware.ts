import type { ArgumentDeclarations } from '../../declaration.ts';

/** What computes. */
export const hardwareDeclarations = {
  device: {
    kind: 'choice',
    choices: ['auto', 'cpu', 'cuda', 'webgpu', 'dml', 'coreml'],
    default: 'auto',
    level: 'advanced',
    help: 'What to compute on; auto takes the fastest that computes rightly.',
  },
  threads: {
    kind: 'integer',
    min: 1,
    default: null,
    unit: 'threads',
    level: 'advanced',
    help: 'How many threads of the processor to use; by default one for each core.',
  },
} as const satisfies ArgumentDeclarations;

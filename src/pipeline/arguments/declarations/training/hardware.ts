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
  bf16: {
    kind: 'boolean',
    default: false,
    level: 'advanced',
    help: 'Compute the products of matrices in bfloat16 on CUDA; weights and sums stay float32.',
  },
  fp16: {
    kind: 'boolean',
    default: false,
    level: 'advanced',
    help: 'The same in float16, with a loss scale that finds itself, for older cards that have no bfloat16.',
  },
  threads: {
    kind: 'integer',
    min: 1,
    default: null,
    unit: 'threads',
    level: 'advanced',
    help: 'How many threads of the processor to use; by default one for each core. As many give the same result to the bit.',
  },
} as const satisfies ArgumentDeclarations;

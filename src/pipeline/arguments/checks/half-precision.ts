import { problem, type ArgumentCheck } from './check.ts';

export const halfPrecisionCheck: ArgumentCheck = {
  reads: ['bf16', 'fp16'],
  check({ training }) {
    if (!training.bf16 || !training.fp16) return [];
    return [
      problem(
        'two-precisions',
        'fp16',
        'bf16 and fp16 are two precisions, and a run has one.',
        'Leave out fp16; or bf16, where the card has no bfloat16.',
      ),
    ];
  },
};

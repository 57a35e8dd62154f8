import { warning, type ArgumentCheck } from './check.ts';

export const groupByLengthCheck: ArgumentCheck = {
  reads: ['group_by_length', 'pad_to_max_length'],
  check({ training, data }) {
    if (!training.groupByLength || !data.padToMaxLength) return [];
    return [
      warning(
        'grouped-but-padded',
        'group_by_length',
        'group_by_length saves nothing where every window is padded to max_seq_length.',
        'Set pad_to_max_length to false.',
      ),
    ];
  },
};

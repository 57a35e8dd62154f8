import type { AdviceRule } from '../rule.ts';
import { count } from '../wording.ts';

/** Questions so long that no room is left for the context. */
export const longQuestions: AdviceRule = {
  name: 'long-questions',
  look({ preprocessing, settings: { maxSeqLength }, longestModelInput = 512 }) {
    const tooLong = preprocessing?.setAside.length ?? 0;
    if (tooLong === 0) return null;
    const saw = `${count(tooLong, 'training question')} had to be left out: too long for windows of ${maxSeqLength} tokens.`;
    const to = Math.min(2 * maxSeqLength, longestModelInput);
    return to > maxSeqLength
      ? {
          severity: 'warning',
          saw,
          change: 'Make the windows longer, or the questions shorter.',
          setting: { name: 'max_seq_length', from: maxSeqLength, to },
        }
      : { severity: 'warning', saw, change: 'Make these questions shorter.' };
  },
};

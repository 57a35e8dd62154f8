import type { AdviceRule } from '../rule.ts';
import { count, percent } from '../wording.ts';

/** Answers that no window holds whole, so that the model learns "no answer" from them. */
export const lostAnswers: AdviceRule = {
  name: 'lost-answers',
  look({ preprocessing, settings: { maxSeqLength, docStride }, longestModelInput = 512 }) {
    if (!preprocessing || preprocessing.lostAnswers <= 0.01 * preprocessing.answers) return null;
    const { lostAnswers: lost, answers, longestAnswer, longestInput } = preprocessing;
    const overlap = Math.ceil(longestAnswer / 16) * 16;
    const setting =
      overlap > docStride && overlap <= maxSeqLength / 2
        ? { name: 'doc_stride', from: docStride, to: overlap }
        : {
            name: 'max_seq_length',
            from: maxSeqLength,
            to: Math.min(longestModelInput, Math.max(longestInput, maxSeqLength)),
          };
    return {
      severity: 'warning',
      saw: `${count(lost, 'training answer')} of ${answers.toLocaleString('en')} (${percent(lost / answers)}) are cut by the edge of every window: the longest answer has ${longestAnswer} tokens, the overlap of windows ${docStride}.`,
      change:
        setting.name === 'doc_stride'
          ? 'Let the windows overlap more.'
          : setting.to > setting.from
            ? 'Make the windows longer.'
            : 'The windows are as long as the model allows: shorten these answers.',
      ...(setting.to > setting.from && { setting }),
    };
  },
};

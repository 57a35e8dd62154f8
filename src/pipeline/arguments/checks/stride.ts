import { problem, type ArgumentCheck } from './check.ts';

/** Tokens of a window that are never context: three special ones and the shortest question. */
const outsideContext = 4;

export const strideCheck: ArgumentCheck = {
  reads: ['doc_stride', 'max_seq_length'],
  check({ data: { docStride, maxSeqLength } }) {
    const room = maxSeqLength - outsideContext;
    if (docStride < room) return [];
    return [
      problem(
        'stride-too-long',
        'doc_stride',
        `doc_stride is ${docStride}, but windows of ${maxSeqLength} tokens (max_seq_length) have room for at most ${room} of context, and have to move on.`,
        `Set doc_stride below ${room} (a third of max_seq_length is common), or raise max_seq_length.`,
      ),
    ];
  },
};

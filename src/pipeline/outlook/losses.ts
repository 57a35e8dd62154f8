import type { Finding } from '../../dataset/checks/finding.ts';
import type { ExampleFeatures } from '../preprocess/features/example-features.ts';
import type { FeatureOptions } from '../preprocess/features/make-features.ts';

/** Titles of the findings below, as headings over them. */
export const lossTitles = {
  'question-too-long': 'Entries left out of training: the question leaves no room for the context',
  'answer-not-in-a-window': 'Answers that no window holds whole',
  'answer-over-max-length': 'Answers longer than max_answer_length',
} as const;

type Loss = Omit<Finding, 'id' | 'number'> & { readonly rule: keyof typeof lossTitles };

/** What training loses of an entry; the gravest where there are several. */
export function lossOf(
  { features, answerLength, labelled }: ExampleFeatures,
  questionTokens: number,
  { maxSeqLength, docStride, maxAnswerLength }: FeatureOptions,
): Loss | undefined {
  if (features.length === 0) {
    return {
      rule: 'question-too-long',
      severity: 'error',
      subject: { part: 'question' },
      seen: `The question is ${questionTokens} tokens long: with max_seq_length ${maxSeqLength} and doc_stride ${docStride} there is no room for its context, and the entry is left out.`,
    };
  }
  if (answerLength === null) return undefined;
  const subject = { part: 'answer', index: 0 } as const;
  if (!labelled) {
    return {
      rule: 'answer-not-in-a-window',
      severity: 'warning',
      subject,
      seen:
        answerLength === 0
          ? 'The tokenizer leaves nothing of the answer: the entry is learnt as one without an answer.'
          : `No window of max_seq_length ${maxSeqLength} and doc_stride ${docStride} holds the whole answer of ${answerLength} tokens: the entry is learnt as one without an answer.`,
    };
  }
  if (answerLength <= maxAnswerLength) return undefined;
  return {
    rule: 'answer-over-max-length',
    severity: 'warning',
    subject,
    seen: `The answer is ${answerLength} tokens long: it is learnt, but with max_answer_length ${maxAnswerLength} never given.`,
  };
}

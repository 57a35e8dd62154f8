import type { ErrorKind } from '../contract/compare.ts';

/** What is wrong with an answer, as people say it; in the order in which it is told. */
export const errorWords: Readonly<Record<ErrorKind, { readonly title: string; readonly meaning: string }>> = {
  'too-long': { title: 'too long', meaning: 'The gold answer is in it, with more around' },
  'too-short': { title: 'too short', meaning: 'It is a part of the gold answer only' },
  shifted: { title: 'shifted', meaning: 'It begins or ends within the gold answer, and goes on beside it' },
  'same-sentence': {
    title: 'right sentence, wrong words',
    meaning: 'It stands in the sentence of the gold answer, beside it',
  },
  'wrong-place': { title: 'wrong place', meaning: 'It stands in another sentence than the gold answer' },
  answered: { title: 'should be silent', meaning: 'The text has no answer, and it gives one' },
  silent: { title: 'silent', meaning: 'The text has an answer, and it gives none' },
  'gold-suspect': {
    title: 'gold looks wrong',
    meaning: 'Both models are sure of the same other answer, or the gold answer does not stand in the text: look at it',
  },
};

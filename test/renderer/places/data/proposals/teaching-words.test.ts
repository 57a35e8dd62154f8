import { expect, it } from 'vitest';
import { teachingText } from '../../../../../src/renderer/places/data/proposals/teaching-words.ts';

it('says in sentences why an entry would teach something', () => {
  expect(
    teachingText([
      { kind: 'confidently-wrong', probability: 0.91 },
      { kind: 'models-disagree', other: 'nausea' },
      { kind: 'unlike-training', words: ['oxycodone', 'wean'] },
    ]),
  ).toBe(
    'The model is wrong, and 91 % sure of it. The other model answers “nausea”. ' +
      'Training questions hardly have the words “oxycodone”, “wean”.',
  );
  expect(teachingText([{ kind: 'uncertain', probability: 0.31 }])).toBe('The model is only 31 % sure.');
  expect(teachingText([{ kind: 'models-disagree', other: '' }])).toBe('The other model finds no answer.');
  expect(teachingText([{ kind: 'near-threshold', distance: 0.2 }])).toBe(
    'It is close to the threshold of “no answer”.',
  );
  expect(teachingText([{ kind: 'unlike-training', words: [] }])).toBe('Training questions hardly ask this.');
});

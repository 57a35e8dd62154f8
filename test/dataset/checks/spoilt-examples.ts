import * as fc from 'fast-check';
import type { Answer, Example, ExampleId } from '../../../src/dataset/example.ts';

/** Pieces that are right, wrong, or wrong only beside each other. */
const piece = fc.constantFrom(
  ...['a', 'b', 'ab', ' ', '  ', '\n', '.', ',', '(', '“', '5', '水', '😀', 'é', 'e\u0301', 'ﬁ', '\u00a0', '\u00ad'],
  ...[
    'Ã',
    '©',
    'Ã©',
    'â€™',
    'É',
    '™',
    '\0',
    '\x92',
    '\ufeff',
    '\ufffd',
    '\ud83d',
    '<b>',
    '</p>',
    '&amp;',
    '&lt;',
    'b>',
  ],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

function answerIn(context: string): fc.Arbitrary<Answer> {
  const offset = fc.nat({ max: context.length });
  const span = fc
    .tuple(offset, offset)
    .map(([a, b]) => ({ text: context.slice(Math.min(a, b), Math.max(a, b)), start: Math.min(a, b) }));
  const form = fc.constantFrom('NFC', 'NFD', 'NFKC');
  return fc.oneof(
    { weight: 4, arbitrary: span },
    {
      weight: 2,
      arbitrary: fc
        .tuple(span, fc.integer({ min: -4, max: 4 }))
        .map(([{ text, start }, by]) => ({ text, start: start + by })),
    },
    { weight: 1, arbitrary: span.map(({ text, start }) => ({ text: ` ${text} `, start })) },
    {
      weight: 1,
      arbitrary: fc.tuple(span, form).map(([{ text, start }, as]) => ({ text: text.normalize(as), start })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(text, fc.integer({ min: -5, max: 50 })).map(([other, start]) => ({ text: other, start })),
    },
  );
}

/** Data sets of one to six entries with all that can be wrong with them. */
export const spoiltExamples: fc.Arbitrary<Example[]> = fc
  .array(text, { minLength: 1, maxLength: 2 })
  .chain((contexts) =>
    fc.array(
      fc.constantFrom(...contexts).chain((context) =>
        fc.record({
          id: fc.constantFrom('', 'q1', 'q1-2', 'q2').map((id) => id as ExampleId),
          title: fc.constant(''),
          context: fc.constant(context),
          question: fc.oneof(text, fc.constantFrom('Who?', ' who? ', 'Who holds the seal', 'Who holds a seal?')),
          answers: fc.array(answerIn(context), { maxLength: 3 }),
          isImpossible: fc.constantFrom(undefined, true, false),
          plausibleAnswers: fc.constantFrom(undefined, []),
        }),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  );

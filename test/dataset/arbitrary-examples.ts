import * as fc from 'fast-check';
import type { Answer, Example, ExampleId } from '../../src/dataset/example.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '水', '\n', '😀', '𝒳', '"'), maxLength: 40 });
const words = text.filter((value) => value.trim() !== '');

/** Spans at code-point boundaries: files cannot say any others. */
function answersOf(context: string): fc.Arbitrary<Answer[]> {
  const boundaries = Array.from(context).reduce(
    (units, character) => [...units, units.at(-1)! + character.length],
    [0],
  );
  const boundary = fc.constantFrom(...boundaries);
  const span = fc.tuple(boundary, boundary).filter(([a, b]) => context.slice(Math.min(a, b), Math.max(a, b)) !== '');
  return fc.array(
    span.map(([a, b]) => ({ text: context.slice(Math.min(a, b), Math.max(a, b)), start: Math.min(a, b) })),
    { maxLength: 3 },
  );
}

/** An example whose answers stand where they say, over text with characters outside the basic plane. */
export const arbitraryExample: fc.Arbitrary<Example> = fc
  .record({ title: fc.constantFrom('', 'Pumps', 'Wards 😀'), context: words, question: words })
  .chain((base) =>
    fc
      .record({
        answers: answersOf(base.context),
        isImpossible: fc.constantFrom(undefined, true, false),
        plausibleAnswers: fc.option(answersOf(base.context), { nil: undefined }),
      })
      .map(({ answers, isImpossible, plausibleAnswers }) => ({
        ...base,
        id: '' as ExampleId,
        answers,
        isImpossible,
        ...(plausibleAnswers && { plausibleAnswers }),
      })),
  );

/** Data sets of one to eight such examples with ids of their own. */
export const arbitraryExamples: fc.Arbitrary<Example[]> = fc
  .array(arbitraryExample, { minLength: 1, maxLength: 8 })
  .map((examples) => examples.map((example, index) => ({ ...example, id: `q${index}` as ExampleId })));

import { expect, it } from 'vitest';
import { readExamples } from '../../../../../src/dataset/squad/read.ts';
import { beginAt } from '../../../../../src/renderer/places/data/annotate/begin-at.ts';
import {
  extendCaret,
  goTo,
  moveCaret,
  spanOf,
  type Caret,
} from '../../../../../src/renderer/places/data/annotate/caret.ts';
import { typeAhead, type Typed } from '../../../../../src/renderer/places/data/annotate/type-ahead.ts';

const demo = new URL('../../../../../resources/demo/data/test.json', import.meta.url).pathname;
/** Beside these there is Enter, that leads into the text, and Enter, that makes it the answer. */
const mostInText = 3;

interface Place {
  readonly caret: Caret;
  readonly typed: Typed | null;
}

it('finds nearly any answer by at most five keys: into the text, three in it, and done', async () => {
  const { examples } = await readExamples(demo);
  const keys = examples.map(({ context, question, answers: [answer] }) => {
    const begin = beginAt({ context, question, answers: [] })!;
    return fewestKeys(context, begin, { start: answer!.start, end: answer!.start + answer!.text.length });
  });
  expect(keys.length).toBe(200);
  expect(keys.filter((each) => each <= mostInText).length).toBeGreaterThanOrEqual(0.99 * keys.length);
});

/** Breadth first over what an annotator would press; one more than `mostInText` where that many are not enough. */
function fewestKeys(text: string, begin: Caret, wanted: { readonly start: number; readonly end: number }): number {
  const letters = [...new Set(text.slice(wanted.start, wanted.end).toLowerCase().replaceAll(/\s/g, ''))];
  let places: readonly Place[] = [{ caret: begin, typed: null }];
  for (let keys = 0; keys <= mostInText; keys += 1) {
    const spans = places.map(({ caret }) => spanOf(text, caret));
    if (spans.some((span) => span?.start === wanted.start && span.end === wanted.end)) return keys;
    const next = places.flatMap((place) => after(text, place, letters));
    places = [...new Map(next.map((place) => [JSON.stringify(place), place])).values()];
  }
  return mostInText + 1;
}

function after(text: string, { caret, typed }: Place, letters: readonly string[]): Place[] {
  const found = letters.flatMap((letter) =>
    [false, true].flatMap((extend) => {
      // Shift makes another sign of a digit.
      const to = extend && !/\p{L}/u.test(letter) ? null : typeAhead(text, caret, typed, letter, extend);
      return to ? [{ caret: goTo(text, caret, to.at, extend), typed: to }] : [];
    }),
  );
  const moved = (['word', 'sentence'] as const).flatMap((by) =>
    (['start', 'end'] as const).flatMap((towards) =>
      [moveCaret, extendCaret].map((move) => ({ caret: move(text, caret, by, towards), typed: null })),
    ),
  );
  return [...found, ...moved];
}

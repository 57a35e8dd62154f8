import type { Answer } from '../../dataset/example.ts';

/**
 * Answers of a text in another that differs from it in one stretch: those before and behind it keep their place in the
 * words; those that it touches go to the nearest place that has their text, and stay where they are if none has.
 * Offsets in UTF-16 units.
 */
export function moveAnswers(before: string, after: string, answers: readonly Answer[]): Answer[] {
  const head = sharedStart(before, after);
  const tail = sharedEnd(before, after, head);
  const shift = after.length - before.length;
  return answers.map((answer) => {
    const { text, start } = answer;
    if (start + text.length <= head) return answer;
    if (start >= before.length - tail) return { text, start: start + shift };
    return { text, start: nearestPlace(after, text, start) ?? start };
  });
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

/** Never reaches into the first `head` units of either. */
function sharedEnd(one: string, other: string, head: number): number {
  const most = Math.min(one.length, other.length) - head;
  let length = 0;
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  return length;
}

function nearestPlace(context: string, text: string, start: number): number | undefined {
  // An empty text is everywhere: none of its places is meant more than the one it has.
  if (text === '') return undefined;
  let nearest: number | undefined;
  for (let place = context.indexOf(text); place !== -1; place = context.indexOf(text, place + 1)) {
    if (nearest === undefined || Math.abs(place - start) < Math.abs(nearest - start)) nearest = place;
    if (place >= start) break;
  }
  return nearest;
}

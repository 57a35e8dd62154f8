import type { Action } from '../actions/action.ts';

/**
 * The actions that what was typed can mean, the likeliest first. Every word typed has to begin a word of the title, the
 * group or the words to find it by; titles count more, and so does what begins them.
 */
export function rankActions(actions: readonly Action[], typed: string): readonly Action[] {
  const words = wordsOf(typed);
  const offered = actions.filter(({ keysOnly, disabled }) => !keysOnly && !disabled);
  if (words.length === 0) return offered;
  return offered
    .map((action) => ({ action, points: pointsOf(action, words) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ action }) => action);
}

function pointsOf(action: Action, typed: readonly string[]): number {
  const title = wordsOf(action.title);
  const others = wordsOf(`${action.group} ${action.words ?? ''}`);
  let points = 0;
  for (const word of typed) {
    const place = title.findIndex((each) => each.startsWith(word));
    if (place !== -1) points += place === 0 ? 4 : 3;
    else if (others.some((each) => each.startsWith(word))) points += 1;
    else if (word.length > 2 && action.title.toLowerCase().includes(word)) points += 1;
    else return 0;
  }
  return points;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

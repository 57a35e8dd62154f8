import type { Example } from '../../../dataset/example.ts';

const mostEntries = 256;
/** Of contexts, repeated ones counted once, in UTF-16 units. */
const mostCharacters = 2 ** 18;

/** Examples in portions small enough to be tokenized without keeping the event loop from turning. */
export function* chunksOf(examples: readonly Example[]): Generator<readonly Example[]> {
  let start = 0;
  let characters = 0;
  for (const [index, { context }] of examples.entries()) {
    if (context !== examples[index - 1]?.context) characters += context.length;
    if (index + 1 - start < mostEntries && characters < mostCharacters) continue;
    yield examples.slice(start, index + 1);
    start = index + 1;
    characters = 0;
  }
  if (start < examples.length) yield examples.slice(start);
}

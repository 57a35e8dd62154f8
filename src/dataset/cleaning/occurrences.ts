const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Where `text` stands in `context`, UTF-16 offsets, rising. Where it stands as whole words somewhere, only those places:
 * the `5` of `15` is not the answer `5`.
 */
export function occurrences(context: string, text: string): readonly number[] {
  const all: number[] = [];
  for (let at = context.indexOf(text); at !== -1; at = context.indexOf(text, at + 1)) all.push(at);
  const whole = all.filter((start) => isWhole(context, start, start + text.length));
  return whole.length > 0 ? whole : all;
}

function isWhole(context: string, start: number, end: number): boolean {
  return !joins(context, start) && !joins(context, end);
}

/** Whether a word runs across this boundary. */
function joins(context: string, at: number): boolean {
  return wordCharacter.test(context.slice(at - 1, at)) && wordCharacter.test(context.slice(at, at + 1));
}

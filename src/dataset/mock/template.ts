/** What a template is made of: text, the value of a fact, or a word drawn for it. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'fact'; readonly key: string }
  | { readonly type: 'word'; readonly name: string };

const compiled = new Map<string, readonly Piece[]>();

/** Takes `{key}`, `{}` (of key `ownKey`) and `[word]` apart from the text around them. */
export function compileTemplate(template: string, ownKey = ''): readonly Piece[] {
  const cached = compiled.get(`${ownKey}:${template}`);
  if (cached) return cached;
  const pieces = template
    .split(/(\{\w*\}|\[\w+\])/)
    .filter((part) => part !== '')
    .map(pieceOf);
  compiled.set(`${ownKey}:${template}`, pieces);
  return pieces;

  function pieceOf(part: string): Piece {
    const inner = part.slice(1, -1);
    if (part.startsWith('{')) return { type: 'fact', key: inner === '' ? ownKey : inner };
    if (part.startsWith('[')) return { type: 'word', name: inner };
    return { type: 'text', text: part };
  }
}

/** The keys of the facts a template states, in its order. */
export function factsOf(template: string, ownKey = ''): readonly string[] {
  return compileTemplate(template, ownKey).flatMap((piece) => (piece.type === 'fact' ? [piece.key] : []));
}

/** Whether a template mentions one of these words. */
export function mentions(template: string, ...words: readonly string[]): boolean {
  return compileTemplate(template).some((piece) => piece.type === 'word' && words.includes(piece.name));
}

/** Where a fact's value stands in a filled text, UTF-16 offsets. */
export interface Mark {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export interface FilledText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Fills every piece in its order; the first letter becomes a capital. */
export function fillTemplate(
  pieces: readonly Piece[],
  fact: (key: string) => string,
  word: (name: string) => string,
): FilledText {
  let text = '';
  const marks: Mark[] = [];
  for (const piece of pieces) {
    const start = text.length;
    text += piece.type === 'text' ? piece.text : piece.type === 'fact' ? fact(piece.key) : word(piece.name);
    if (piece.type === 'fact') marks.push({ key: piece.key, start, end: text.length });
  }
  return { text: text.charAt(0).toUpperCase() + text.slice(1), marks };
}

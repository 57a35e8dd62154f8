/**
 * Lines as one text. A word that was divided at the end of a line is whole again: its hyphen goes, unless
 * the text elsewhere shows that it belongs there, as in "high-pressure".
 *
 * @param knows whether the text has this word elsewhere; where nobody knows, hyphens between small letters go
 */
export function joinLines(lines: readonly string[], knows: (word: string) => boolean = () => false): string {
  return lines.reduce((before, line) => {
    if (before === '') return line;
    if (line === '') return before;
    const left = /(\p{L}[\p{L}\p{M}]*)[-\u00ad\u2010]$/u.exec(before);
    const right = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line);
    if (!left || !right)
      return before.endsWith('\u00ad') ? before.slice(0, -1) + line : `${before}${gap(before, line)}${line}`;
    const isCompound =
      !knows(left[1]! + right[0]) && (knows(`${left[1]!}-${right[0]}`) || (knows(left[1]!) && knows(right[0])));
    return (isCompound ? before : before.slice(0, -1)) + line;
  }, '');
}

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** What stands between two lines: nothing where the script has no spaces between words, or a number range goes on. */
function gap(before: string, after: string): string {
  const last = Array.from(before.slice(-2)).at(-1)!;
  const first = Array.from(after.slice(0, 2))[0]!;
  if (withoutSpaces.test(last) && withoutSpaces.test(first)) return '';
  return /\p{L}-$/u.test(before) ? '' : ' ';
}

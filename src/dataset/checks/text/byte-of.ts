/** The characters that Windows-1252 has at 0x80 to 0x9F; a space where it has none. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const bytes = new Map<string, number>(
  Array.from(windows1252, (character, index): [string, number] => [character, 0x80 + index]).filter(
    ([character]) => character !== ' ',
  ),
);

/** The byte that a character comes from when bytes are read as Latin-1 or Windows-1252; undefined where from none. */
export function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return code <= 0xff ? code : bytes.get(character);
}

/** What Windows-1252 has at a byte from 0x80 to 0x9F; undefined where it has nothing. */
export function characterOf(byte: number): string | undefined {
  const character = windows1252[byte - 0x80];
  return character === ' ' ? undefined : character;
}

/** Source of a character class: all characters that a byte from `first` to `last` is read as, both included. */
export function classOf(first: number, last: number): string {
  const special = [...bytes].filter(([, byte]) => byte >= first && byte <= last).map(([character]) => character);
  return `[${escaped(first)}-${escaped(last)}${special.join('')}]`;
}

function escaped(byte: number): string {
  return `\\u${byte.toString(16).padStart(4, '0')}`;
}

import fc from 'fast-check';

const pieces = [
  'The seal',
  'rated for 16 bar',
  'at 20 °C',
  '; above that, it leaks.',
  '120 m³/h',
  '$5.50',
  'don’t',
  '  ',
  '\n',
  '\r\n',
  '\u00a0',
  'Cafe\u0301',
  'o\u0308',
  'नमस्ते',
  '👩🏽‍🔧',
  '🇩🇪🇫🇷',
  '😀',
  '𝒜𝓈𝓉',
  '机械密封的额定压力',
  '定格圧力は16バールです。',
  '서울에 있다',
  'กรุงเทพมหานคร',
  'ضغط 16 بار',
  'המשאבה',
  '\u200f',
  '\ud83d',
  '(',
  '”',
  '!?',
];

/** Texts in many scripts, with marks, pictures and halves of characters. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(' '));

/** A text with a stretch of it. */
export const textAndStretch = anyText.chain((text) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([one, other]) => ({
    text,
    drawn: { start: Math.min(one, other), end: Math.max(one, other) },
  })),
);

/** The stretch of a text that a part of it takes, the first there is. */
export function stretchOf(text: string, part: string): { start: number; end: number } {
  const start = text.indexOf(part);
  if (start === -1) throw new Error(`"${text}" has no "${part}"`);
  return { start, end: start + part.length };
}

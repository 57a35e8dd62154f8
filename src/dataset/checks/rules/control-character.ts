import type { TextRule } from '../rule.ts';
import { findControlCharacters } from '../text/control-characters.ts';
import { countOf } from '../text/count.ts';
import { quote } from '../text/quote.ts';

export const controlCharacter: TextRule = {
  name: 'control-character',
  title: 'Control characters',
  kind: 'text',
  parts: ['context', 'question', 'answer'],
  judge: (text) => {
    const edits = findControlCharacters(text);
    if (edits.length === 0) return undefined;
    const { start, end } = edits[0]!;
    const around = quote(text.slice(Math.max(0, start - 12), end + 12));
    return {
      severity: 'warning',
      has: `${countOf(edits.length, 'control character')}, the first in ${around}`,
      fix: { certainty: 'certain', edits },
    };
  },
};

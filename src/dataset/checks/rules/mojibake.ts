import type { TextRule } from '../rule.ts';
import { countOf } from '../text/count.ts';
import { findMojibake } from '../text/mojibake.ts';
import { quote } from '../text/quote.ts';

export const mojibake: TextRule = {
  name: 'mojibake',
  title: 'Letters broken by a wrong encoding',
  kind: 'text',
  parts: ['context', 'question', 'answer'],
  judge: (text) => {
    const found = findMojibake(text);
    if (!found) return undefined;
    const [{ before, after }] = found.edits as [(typeof found.edits)[number]];
    const more = found.edits.length > 1 ? `, and ${countOf(found.edits.length - 1, 'place')} more like it` : '';
    return {
      severity: 'warning',
      has: `${quote(before)} where ${quote(after)} was meant${more}: UTF-8 that was read in another encoding`,
      fix: { certainty: found.whole ? 'certain' : 'likely', edits: found.edits },
    };
  },
};

import type { TextRule } from '../rule.ts';
import { countOf } from '../text/count.ts';
import { quote } from '../text/quote.ts';

export const replacementCharacter: TextRule = {
  name: 'replacement-character',
  title: 'Letters lost to a wrong encoding',
  kind: 'text',
  parts: ['context', 'question', 'answer'],
  judge: (text) => {
    const first = text.indexOf('\ufffd');
    if (first === -1) return undefined;
    const count = text.split('\ufffd').length - 1;
    const around = quote(text.slice(Math.max(0, first - 12), first + 12));
    return {
      severity: 'warning',
      has: `${countOf(count, 'replacement character')} where letters were lost, the first in ${around}; only the original file still has them`,
    };
  },
};

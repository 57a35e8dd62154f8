import type { TextRule } from '../rule.ts';
import { countOf } from '../text/count.ts';
import { findHtml } from '../text/html.ts';
import { quote } from '../text/quote.ts';

/** Likely, never certain: a text about HTML has tags that belong there. */
export const htmlInContext: TextRule = {
  name: 'html-in-context',
  title: 'HTML left in contexts',
  kind: 'text',
  parts: ['context'],
  judge: (text) => {
    const edits = findHtml(text);
    if (edits.length === 0) return undefined;
    return {
      severity: 'warning',
      has: `${countOf(edits.length, 'piece')} of HTML, the first ${quote(edits[0]!.before)}`,
      fix: { certainty: 'likely', edits },
    };
  },
};

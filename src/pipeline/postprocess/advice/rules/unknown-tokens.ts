import type { AdviceRule } from '../rule.ts';
import { percent } from '../wording.ts';

/** Words that the vocabulary does not have, not even in pieces. */
export const unknownTokens: AdviceRule = {
  name: 'unknown-tokens',
  look({ preprocessing }) {
    if (!preprocessing || preprocessing.tokens === 0) return null;
    const share = preprocessing.unknownTokens / preprocessing.tokens;
    if (share < 0.02) return null;
    return {
      severity: share >= 0.1 ? 'problem' : 'warning',
      saw: `The model's vocabulary does not know ${percent(share)} of the tokens: it reads them all as the same unknown word.`,
      change:
        'Start from a base model made for the language and signs of these texts, or train one from scratch with its own vocabulary.',
    };
  },
};

import type { TeachingReason } from '../../../../shared/contract/entries.ts';
import { probabilityText } from '../../ask/answer-model.ts';
import { quoted } from '../annotate/span-words.ts';

/** Why an entry would teach something, in a word or two. */
export const teachingTitles: Readonly<Record<TeachingReason['kind'], string>> = {
  'confidently-wrong': 'sure, but wrong',
  uncertain: 'not sure',
  'models-disagree': 'models differ',
  'near-threshold': 'near “no answer”',
  'unlike-training': 'unlike training',
};

/** The same as sentences. */
export function teachingText(reasons: readonly TeachingReason[]): string {
  return reasons.map(sentence).join(' ');
}

function sentence(reason: TeachingReason): string {
  switch (reason.kind) {
    case 'confidently-wrong':
      return `The model is wrong, and ${probabilityText(reason.probability)} sure of it.`;
    case 'uncertain':
      return `The model is only ${probabilityText(reason.probability)} sure.`;
    case 'models-disagree':
      return reason.other === ''
        ? 'The other model finds no answer.'
        : `The other model answers ${quoted(reason.other)}.`;
    case 'near-threshold':
      return 'It is close to the threshold of “no answer”.';
    case 'unlike-training': {
      const words = reason.words.map((word) => `“${word}”`).join(', ');
      return words === ''
        ? 'Training questions hardly ask this.'
        : `Training questions hardly have ${reason.words.length === 1 ? 'the word' : 'the words'} ${words}.`;
    }
  }
}

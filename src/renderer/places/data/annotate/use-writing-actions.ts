import { useActions } from '../../../frame/actions/registry.ts';
import type { Drafting } from './use-draft.ts';
import type { Revising } from './use-revision.ts';

/** Writing: new questions about the text that is read, and other words for what is there. */
export function useWritingActions(
  drafting: Drafting,
  revising: Revising,
  hands: { readonly compose: () => void; readonly add: () => void },
): void {
  const group = 'Write';
  useActions(() =>
    drafting.draft.value
      ? [
          {
            id: 'add-question',
            title: 'Add the question',
            group,
            keys: ['mod+enter'],
            everywhere: true,
            run: hands.add,
          },
          { id: 'discard-question', title: 'Discard the question', group, keys: ['escape'], run: drafting.discard },
        ]
      : [
          { id: 'new-question', title: 'New question about this text', group, keys: ['c'], run: hands.compose },
          {
            id: 'similar-question',
            title: 'Ask the same in other words',
            group,
            keys: ['s'],
            words: 'similar paraphrase copy duplicate',
            run: drafting.beginSimilar,
          },
          {
            id: 'change-question',
            title: 'Change the question',
            group,
            keys: ['q'],
            run: () => revising.begin('question'),
          },
          { id: 'change-text', title: 'Change the text', group, keys: ['t'], run: () => revising.begin('context') },
        ],
  );
}

import { useActions } from '../../../frame/actions/registry.ts';
import { quoted } from '../annotate/span-words.ts';
import type { Proposals } from './use-proposals.ts';

/** The keys by which proposals are settled. What is gold already can only be said to be right. */
export function useProposalActions(proposals: Proposals, isOpen: () => boolean): void {
  const group = 'Proposals';
  useActions(() => {
    const taken = proposals.inHand.value;
    if (!taken || !isOpen()) return [];
    const what = taken.span ? quoted(taken.text, 40) : '“no answer”';
    return [
      {
        id: 'accept-proposal',
        title: taken.isGold ? `Say that ${what} is right` : `Accept ${what}`,
        group,
        keys: ['a'],
        run: () => proposals.accept(),
      },
      ...(taken.isGold
        ? []
        : [
            { id: 'correct-proposal', title: `Correct ${what}`, group, keys: ['e'], run: () => proposals.correct() },
            { id: 'reject-proposal', title: `Reject ${what}`, group, keys: ['x'], run: () => proposals.reject() },
          ]),
      ...proposals.all.value.map((_, number) => ({
        id: `proposal-${number + 1}`,
        title: `Take proposal ${number + 1} in hand`,
        group,
        keys: [`${number + 1}`],
        keysOnly: true,
        run: () => proposals.choose(number),
      })),
    ];
  });
}

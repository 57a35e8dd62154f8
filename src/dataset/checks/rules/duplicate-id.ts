import { freeIds } from '../ids/free-ids.ts';
import type { DatasetRule } from '../rule.ts';
import { quote } from '../text/quote.ts';

/** The first entry keeps the id. */
export const duplicateId: DatasetRule = {
  name: 'duplicate-id',
  title: 'Ids given more than once',
  kind: 'dataset',
  judge: ({ examples }, report) => {
    const first = new Map<string, number>();
    const repeats: number[] = [];
    for (const [index, { id }] of examples.entries()) {
      if (id === '') continue;
      if (first.has(id)) repeats.push(index);
      else first.set(id, index);
    }
    const giveId = freeIds((id) => first.has(id));
    for (const index of repeats) {
      const before = examples[index]!.id;
      report(index, {
        severity: 'error',
        subject: { part: 'id' },
        seen: `The id ${quote(before)} is that of entry ${first.get(before)! + 1} too.`,
        other: { id: before, number: first.get(before)! + 1 },
        fix: { certainty: 'certain', change: { kind: 'id-renamed', before, after: giveId(before, 2) } },
      });
    }
  },
};

import { contentId } from '../ids/content-id.ts';
import { freeIds } from '../ids/free-ids.ts';
import type { DatasetRule } from '../rule.ts';

export const missingId: DatasetRule = {
  name: 'missing-id',
  title: 'Entries without an id',
  kind: 'dataset',
  judge: ({ examples }, report) => {
    if (examples.every(({ id }) => id !== '')) return;
    const known = new Set<string>(examples.map(({ id }) => id));
    const giveId = freeIds((id) => known.has(id));
    for (const [index, example] of examples.entries()) {
      if (example.id !== '') continue;
      report(index, {
        severity: 'error',
        subject: { part: 'id' },
        seen: 'The entry has no id: predictions cannot be told apart without.',
        fix: {
          certainty: 'certain',
          change: { kind: 'id-renamed', before: example.id, after: giveId(contentId(example), 1) },
        },
      });
    }
  },
};

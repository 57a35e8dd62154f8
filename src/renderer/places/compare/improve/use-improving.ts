import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { ListedRow } from '../../../../shared/contract/compare.ts';
import type { Entry } from '../../../../shared/contract/entries.ts';
import { client } from '../../../client/client.ts';
import { failureOf } from '../../../client/failure-of.ts';
import { notify, notifyFailure } from '../../../design/notices.ts';
import type { Begin } from '../../data/begin-writing.ts';
import { withWayBack } from '../../data/way-back.ts';
import { useJournal, type Journal } from '../../data/use-journal.ts';
import type { Compare } from '../use-compare.ts';
import { acceptAnswer, asReviewed, type Acceptance } from './accept-answer.ts';

export interface Improving {
  readonly journal: Journal;
  /** Opens the entry that is read in Data; there its answer can be drawn, or a question be written, at once. */
  readonly open: (begin?: Begin) => void;
  /** Makes the answer of a model right, or the entry reviewed where it is right already. */
  readonly accept: (whose: 'tuned' | 'base') => void;
  readonly review: () => void;
}

/** What can be done to the data from a question that is read. */
export function useImproving({ shown, reading, cursor }: Compare): Improving {
  const router = useRouter();
  const route = useRoute();
  const journal = useJournal(
    computed(() => shown.value?.dataSet.id ?? null),
    cursor.goTo,
  );

  function open(begin?: Begin): void {
    if (!shown.value || cursor.key.value === null) return;
    const { project, dataSet } = shown.value;
    const entry = String(cursor.key.value);
    const { href } = router.resolve({ query: { ...route.query, entry } });
    const query = { entry, ...(begin && { write: begin }), ...withWayBack(href) };
    void router.push({ path: `/projects/${project}/data/${dataSet.id}`, query });
  }

  async function change(make: (entry: Entry, row: ListedRow) => Acceptance | null): Promise<void> {
    const row = reading.value;
    if (!shown.value || !row || row.now === 'removed') return;
    try {
      const { entry } = await client.dataSets.entry({ dataSet: shown.value.dataSet.id, entry: row.entry });
      const made = make(entry, row);
      if (made) {
        const { command, said } = made;
        await journal.step(
          (dataSet) => client.dataSets.edit({ dataSet, command }),
          () => said,
        );
      } else notify('The text was changed since, so that answer is not in it any more.', { meaning: 'info' });
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  }

  return {
    journal,
    open,
    accept: (whose) => void change((entry, row) => acceptAnswer(entry, row[whose])),
    review: () => void change(asReviewed),
  };
}

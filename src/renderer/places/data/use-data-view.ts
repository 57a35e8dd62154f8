import { computed, watch } from 'vue';
import type { EntryKey } from '../../../shared/contract/ids.ts';
import type { EditCommand, Entry, Split } from '../../../shared/contract/entries.ts';
import { client } from '../../client/client.ts';
import { onEvent } from '../../client/events.ts';
import { soon } from '../../client/soon.ts';
import { useCall } from '../../client/use-call.ts';
import { useDataSets } from '../../stores/data-sets.ts';
import { counted } from '../../words/number.ts';
import type { AnswerEdit } from './annotate/answers.ts';
import type { newEntry } from './annotate/draft.ts';
import { quoted } from './annotate/span-words.ts';
import type { Revision } from './annotate/use-revision.ts';
import { teachesMost } from './filter/orders.ts';
import { readFilter } from './filter/read-filter.ts';
import { ruleTitle } from './filter/rule-words.ts';
import type { Settlement } from './proposals/use-proposals.ts';
import { useEntryDetail } from './reading/use-entry-detail.ts';
import { useEntries } from './table/use-entries.ts';
import { useColumns } from './use-columns.ts';
import { useCursor } from './use-cursor.ts';
import { useDataAddress } from './use-data-address.ts';
import { useJournal } from './use-journal.ts';
import { useSavedFilters } from './filter/use-saved-filters.ts';

/** All that the view of a data set is made of, and what can be done in it. */
export function useDataView() {
  const dataSets = useDataSets();
  const address = useDataAddress();
  const dataSet = computed(() => {
    const named = dataSets.all.find(({ id }) => String(id) === address.named.value);
    return named ?? dataSets.all.find(({ state }) => state === 'ready') ?? null;
  });
  const id = computed(() => dataSet.value?.id ?? null);
  const filter = computed(() => readFilter(address.filter.value));
  const entries = useEntries(id, filter, address.order);
  const cursor = useCursor(entries.keys, address.entry);
  const detail = useEntryDetail(id, cursor.key, () => entries.at(cursor.row.value));
  const journal = useJournal(id, cursor.goTo);
  const facets = useCall((signal) =>
    id.value === null
      ? Promise.resolve(null)
      : client.dataSets.facets({ dataSet: id.value, filter: filter.value }, { signal }),
  );
  watch([id, filter], () => void facets.run(), { immediate: true });
  const countSoon = soon(() => void facets.run());
  onEvent('data-set', (event) => {
    if (event.dataSet === id.value) countSoon();
  });

  /** What models answered is not what is wanted, and nobody has said yet what is. */
  function rejectAnswers({ key, question }: Entry, said: string): void {
    const of = id.value;
    if (of === null) return;
    const reject = (rejected: boolean) => client.dataSets.rejectAnswers({ dataSet: of, entry: key, rejected });
    const what = `Reject what was proposed for ${quoted(question, 40)}`;
    void journal.aside({ what, entry: key, make: () => reject(true), takeBack: () => reject(false) }, said);
  }

  /** What an action is about: the chosen rows, or else the one that is read. */
  function target(): EntryKey[] {
    const { chosen, key } = cursor;
    if (chosen.value.size > 0) return [...chosen.value];
    return key.value === null ? [] : [key.value];
  }

  return {
    dataSet,
    filter,
    entries,
    cursor,
    detail,
    journal,
    facets,
    address,
    columns: useColumns(address.order),
    /** What teaches most first, from its beginning; or the order of the file again. */
    setQueue: (on: boolean) => {
      if (on) cursor.restart();
      address.order.value = on ? teachesMost : { by: 'position', direction: 'ascending' };
    },
    savedFilters: useSavedFilters(
      computed(() => dataSet.value?.project ?? null),
      address.filter,
    ),
    target,

    /** Fixes a finding of the entry that is read. */
    fix: (rule: string) =>
      void journal.step(
        (of) => client.dataSets.fix({ dataSet: of, entry: cursor.key.value, rules: [rule], certainty: 'likely' }),
        () => `Fixed: ${ruleTitle(rule).toLowerCase()}.`,
      ),
    answer: ({ answers, plausibleAnswers, isImpossible }: AnswerEdit) => {
      const entry = detail.entry.value;
      if (entry === null) return;
      const flag = isImpossible ?? (entry.isImpossible === null ? null : answers.length === 0);
      entries.put({ ...entry, answers, plausibleAnswers, isImpossible: flag, edited: true });
      const command = { kind: 'change-answers', entry: entry.key, answers, plausibleAnswers, isImpossible } as const;
      void journal
        .step((of) => client.dataSets.edit({ dataSet: of, command }), null)
        .then((done) => done ?? entries.put(entry));
    },
    /** Settles the entry that is read, and goes on to the next. */
    settle: ({ edit, reviewed, said }: Settlement) => {
      const entry = detail.entry.value;
      if (entry === null) return;
      cursor.move('next', 1);
      if (edit === null && !reviewed) {
        rejectAnswers(entry, said);
        return;
      }
      const { answers, plausibleAnswers, isImpossible } = edit ?? entry;
      const flag = isImpossible ?? (entry.isImpossible === null ? null : answers.length === 0);
      entries.put({
        ...entry,
        answers,
        plausibleAnswers,
        isImpossible: flag,
        reviewed,
        edited: edit !== null || entry.edited,
      });
      const command: EditCommand = edit
        ? { kind: 'change-answers', entry: entry.key, ...edit, reviewed }
        : { kind: 'mark-reviewed', entries: [entry.key], reviewed };
      void journal
        .step(
          (of) => client.dataSets.edit({ dataSet: of, command }),
          () => said,
        )
        .then((done) => done ?? entries.put(entry));
    },
    add: (made: ReturnType<typeof newEntry>) =>
      void journal.step(
        (of) => client.dataSets.edit({ dataSet: of, command: { kind: 'add-entries', entries: [made] } }),
        () => `Added ${quoted(made.question, 40)}.`,
      ),
    revise: ({ key }: Entry, revision: Revision) => {
      const command =
        revision.part === 'question'
          ? ({ kind: 'change-question', entry: key, question: revision.text.trim() } as const)
          : ({ kind: 'change-context', entry: key, scope: revision.scope, context: revision.text } as const);
      void journal.step(
        (of) => client.dataSets.edit({ dataSet: of, command }),
        revision.part === 'question'
          ? null
          : ({ changed }) => `Changed the text of ${counted(changed, 'entry', 'entries')}.`,
      );
    },
    /** Fixes what is certain, in all entries. */
    fixAll: () =>
      void journal.step(
        (of) => client.dataSets.fix({ dataSet: of, entry: null, rules: null, certainty: 'certain' }),
        ({ changed }) => `Fixed ${counted(changed, 'entry', 'entries')}.`,
      ),
    markReviewed: (keys: readonly EntryKey[], reviewed: boolean) =>
      void journal.step(
        (of) => client.dataSets.edit({ dataSet: of, command: { kind: 'mark-reviewed', entries: [...keys], reviewed } }),
        () => `Marked ${counted(keys.length, 'entry', 'entries')} as ${reviewed ? 'reviewed' : 'not reviewed'}.`,
      ),
    moveToSplit: (keys: readonly EntryKey[], split: Split | null) =>
      void journal.step(
        (of) => client.dataSets.edit({ dataSet: of, command: { kind: 'change-splits', entries: [...keys], split } }),
        () => `Moved ${counted(keys.length, 'entry', 'entries')} ${split ? `to ${split}` : 'out of their split'}.`,
      ),
    remove: (keys: readonly EntryKey[]) =>
      void journal.step(
        (of) => client.dataSets.edit({ dataSet: of, command: { kind: 'remove-entries', entries: [...keys] } }),
        () => `Removed ${counted(keys.length, 'entry', 'entries')}.`,
      ),
  };
}

export type DataView = ReturnType<typeof useDataView>;

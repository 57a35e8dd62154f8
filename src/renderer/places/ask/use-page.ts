import { computed, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { z } from 'zod';
import type { Entry } from '../../../shared/contract/entries.ts';
import { dataSetIdSchema, entryKeySchema, type DataSetId, type EntryKey } from '../../../shared/contract/ids.ts';
import { client } from '../../client/client.ts';
import { failureOf } from '../../client/failure-of.ts';
import { notifyFailure } from '../../design/notices.ts';
import { useRemembered } from '../../frame/remembered.ts';
import { count } from '../../words/number.ts';
import { mostCharacters, plainLines, type Passage } from './passages.ts';

/** An entry of the data that the page was taken from. */
export interface TakenEntry {
  readonly dataSet: DataSetId;
  readonly entry: EntryKey;
  readonly text: string;
  readonly question: string;
  /** Distinct; none where the text has no answer. */
  readonly gold: readonly string[];
}

const named = z.object({
  dataSet: z.coerce.number().pipe(dataSetIdSchema),
  entry: z.coerce.number().pipe(entryKeySchema),
});

/** The text, and the question under it: kept over reloads, and filled from wherever there is one. */
export function usePage(key: string) {
  const route = useRoute();
  const router = useRouter();
  const text = useRemembered(`${key}.text`, '');
  const question = useRemembered(`${key}.question`, '');
  const taken = useRemembered<TakenEntry | null>(`${key}.taken`, null);

  function takePassage(passage: Passage): void {
    text.value = plainLines(passage.text);
    if (passage.question !== '') question.value = passage.question;
    taken.value = null;
  }

  function takeEntry(dataSet: DataSetId, entry: Entry): void {
    text.value = plainLines(entry.context);
    question.value = entry.question;
    const gold = [...new Set(entry.answers.map((answer) => answer.text))];
    taken.value = { dataSet, entry: entry.key, text: text.value, question: question.value, gold };
  }

  // A link from elsewhere names an entry; once it is here, the address is the place's own again.
  watch(
    () => named.safeParse(route.query).data,
    async (wanted) => {
      if (!wanted) return;
      try {
        const { entry } = await client.dataSets.entry(wanted);
        takeEntry(wanted.dataSet, entry);
      } catch (error) {
        notifyFailure(failureOf(error));
      }
      await router.replace({ query: {} });
    },
    { immediate: true },
  );

  return {
    text,
    question,
    takePassage,
    takeEntry,
    empty: computed(() => text.value === '' && question.value === ''),
    /** Empties it. @returns what puts everything back */
    clear(): () => void {
      const before = [text.value, question.value, taken.value] as const;
      [text.value, question.value, taken.value] = ['', '', null];
      return () => {
        [text.value, question.value, taken.value] = before;
      };
    },
    /** The entry that stands here as it stands in the data; null once text or question are others. */
    taken: computed(() =>
      taken.value?.text === text.value && taken.value.question === question.value ? taken.value : null,
    ),
    /** What is wrong with the page, as a sentence. */
    problem: computed(() =>
      text.value.length <= mostCharacters
        ? null
        : `The text has ${count(text.value.length)} characters; at most ${count(mostCharacters)} are asked about at once. Keep the part that matters.`,
    ),
  };
}

export type Page = ReturnType<typeof usePage>;

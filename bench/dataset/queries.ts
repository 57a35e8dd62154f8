import type { EntryQuery } from '../../src/workbench/query/query-entries.ts';
import { keyRange, type DataSetId, type EntryKey } from '../../src/workbench/store/ids.ts';

/** Of the first data set of a store, spread over it. */
const named = Array.from({ length: 200 }, (_, at) => (keyRange(1 as DataSetId).first + 500 * at + 1) as EntryKey);

/** By the order that the queue of proposals has. */
export const mostTeaching: EntryQuery = { order: { by: 'teaches', direction: 'descending' } };

/** From what is rare to what is everywhere, alone and combined. */
export const queries: readonly { readonly name: string; readonly query: EntryQuery }[] = [
  { name: 'all', query: {} },
  { name: 'a rare word', query: { filter: { search: 'harvest ' } } },
  { name: 'a word of every context', query: { filter: { search: 'the ' } } },
  { name: 'two letters, being typed', query: { filter: { search: 'th' } } },
  { name: 'a phrase', query: { filter: { search: '"of the"' } } },
  { name: 'common words of two fields', query: { filter: { search: 'context:the question:what the ' } } },
  { name: 'a rule', query: { filter: { rules: ['duplicate-question'] } } },
  { name: 'without findings', query: { filter: { findings: false } } },
  { name: 'named ones', query: { filter: { entries: named } } },
  { name: 'of the same text', query: { filter: { sameText: named[100]! } } },
  { name: 'a question type', query: { filter: { questionTypes: ['when'] } } },
  { name: 'answers at the end', query: { filter: { answerPosition: { least: 90 } } } },
  { name: 'no split', query: { filter: { splits: [null] } } },
  {
    name: 'unanswerable of a length',
    query: { filter: { answerable: false, contextLength: { least: 300, most: 500 } } },
  },
  {
    name: 'everything at once',
    query: {
      filter: { search: 'the ', findings: false, splits: [null], answerable: true, edited: false, reviewed: false },
    },
  },
  { name: 'what teaches most first', query: mostTeaching },
  { name: 'by question', query: { order: { by: 'question', direction: 'descending' } } },
  {
    name: 'a common word by length',
    query: { filter: { search: 'the ' }, order: { by: 'context-length', direction: 'descending' } },
  },
];

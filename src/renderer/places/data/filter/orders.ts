import type { z } from 'zod';
import type { entryOrderSchema } from '../../../../shared/contract/entries.ts';

export type EntryOrder = z.infer<typeof entryOrderSchema>;

/** What the table can be sorted by. */
export const orders = [
  { value: 'position', title: 'Order of the file' },
  { value: 'question', title: 'Question' },
  { value: 'title', title: 'Document' },
  { value: 'context-length', title: 'Length of the context' },
  { value: 'question-length', title: 'Length of the question' },
  { value: 'answer-length', title: 'Length of the answer' },
  { value: 'edits', title: 'Number of edits' },
  { value: 'teaches', title: 'What teaches a model most' },
] as const satisfies readonly { readonly value: EntryOrder['by']; readonly title: string }[];

/** As it stands in the URL: `question`, `-edits`. What is not an order is that of the file. */
export function readOrder(text: string | null | undefined): EntryOrder {
  const descending = text?.startsWith('-') ?? false;
  const by = orders.find(({ value }) => value === (descending ? text!.slice(1) : text))?.value;
  return { by: by ?? 'position', direction: by && descending ? 'descending' : 'ascending' };
}

export function writeOrder({ by, direction }: EntryOrder): string {
  return direction === 'descending' ? `-${by}` : by;
}

/** What would teach a model most comes first. */
export const teachesMost: EntryOrder = { by: 'teaches', direction: 'descending' };

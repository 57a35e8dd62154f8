/** What entries can be put in order by; among equals, and by default, the order is that of the data set. */
export const orders = {
  position: 'e.key',
  question: 'e.question',
  title: 'e.title',
  'context-length': 'e.context_length',
  'question-length': 'e.question_length',
  'answer-length': 'e.answer_length',
  edits: 'e.edit_count',
} as const;

export interface EntryOrder {
  readonly by: keyof typeof orders;
  readonly direction: 'ascending' | 'descending';
}

/** What entries can be put in order by; among equals, and by default, the order is that of the data set. */
export const orders = {
  position: 'e.key',
  question: 'e.question',
  title: 'e.title',
  'context-length': 'e.context_length',
  'question-length': 'e.question_length',
  'answer-length': 'e.answer_length',
  edits: 'e.edit_count',
  /** What was reviewed has taught what it could. */
  teaches: `CASE WHEN e.reviewed = 1 THEN 0.0
    ELSE coalesce((SELECT t.score FROM teaching t WHERE t.entry_key = e.key), 0.0) END`,
} as const;

export interface EntryOrder {
  readonly by: keyof typeof orders;
  readonly direction: 'ascending' | 'descending';
}

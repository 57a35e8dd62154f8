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
  teaches: 'coalesce(t.score, 0.0)',
} as const;

/** The rows that entries are put in order by: those of the table itself, or `t` beside them. */
export function ordered(by: keyof typeof orders): string {
  return by === 'teaches' ? 'entries e LEFT JOIN teaching t ON t.entry_key = e.key AND e.reviewed = 0' : 'entries e';
}

export interface EntryOrder {
  readonly by: keyof typeof orders;
  readonly direction: 'ascending' | 'descending';
}

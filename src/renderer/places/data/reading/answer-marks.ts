import type { Entry } from '../../../../shared/contract/entries.ts';
import type { Mark } from '../../ask/marked-text.ts';

/** An answer as it lies in the context, and whether it says what stands there. */
export interface AnswerMark extends Mark {
  readonly kind: 'gold' | 'plausible' | 'misaligned';
  /** Index among the entry's answers; of plausible ones, among those. */
  readonly answer: number;
}

/** The spans of an entry's answers. One whose text does not stand at its offset is marked where its offset says. */
export function answerMarks(entry: Pick<Entry, 'context' | 'answers' | 'plausibleAnswers'>): readonly AnswerMark[] {
  const { context, answers, plausibleAnswers } = entry;
  const gold = answers.map(({ text, start }, answer): AnswerMark => {
    const stands = context.startsWith(text, start);
    return {
      start,
      end: start + text.length,
      kind: stands ? 'gold' : 'misaligned',
      answer,
      strength: 1,
      label: stands ? 'gold answer' : 'gold answer, not what stands here',
    };
  });
  const plausible = (plausibleAnswers ?? []).map(({ text, start }, answer): AnswerMark => {
    return { start, end: start + text.length, kind: 'plausible', answer, strength: 0.5, label: 'plausible, but wrong' };
  });
  return [...gold, ...plausible]
    .map((mark) => ({ ...mark, end: Math.min(mark.end, context.length) }))
    .filter(({ start, end }) => start < end);
}

/** Answers that several people gave alike are told once, with how many did. */
export function distinctAnswers(
  answers: Entry['answers'],
): readonly { readonly text: string; readonly start: number; readonly times: number }[] {
  const told = new Map<string, { text: string; start: number; times: number }>();
  for (const { text, start } of answers) {
    const known = told.get(`${start} ${text}`);
    if (known) known.times += 1;
    else told.set(`${start} ${text}`, { text, start, times: 1 });
  }
  return [...told.values()];
}

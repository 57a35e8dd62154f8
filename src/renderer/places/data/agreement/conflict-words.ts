import type { Agreement, Conflict, Difference, Settlement } from '../../../../shared/contract/agreement.ts';
import type { Answer } from '../../../../shared/contract/entries.ts';
import type { Mark } from '../../ask/marked-text.ts';
import { count, counted } from '../../../words/number.ts';

const differences: Readonly<Record<Difference, string>> = {
  none: 'the same',
  bounds: 'begins or ends elsewhere',
  place: 'stands elsewhere',
  answer: 'another answer',
  answerable: 'one finds no answer',
};

export function differenceWords(difference: Difference): string {
  return differences[difference];
}

const settlements: Readonly<Record<Settlement, string>> = {
  mine: 'mine',
  theirs: 'theirs',
  both: 'both',
  neither: 'neither',
};

/** How a conflict was settled, or in what the two differ. */
export function stateWords({ settled, difference }: Pick<Conflict, 'settled' | 'difference'>): string {
  return settled === null ? differenceWords(difference) : `settled: ${settlements[settled]}`;
}

export function answersWords(answers: readonly Answer[]): string {
  return answers.length === 0 ? 'no answer' : [...new Set(answers.map(({ text }) => text))].join(' · ');
}

/** `F1 88.1 · exact match 78.2 · 214 questions`. */
export function totalsWords({ totals }: Pick<Agreement, 'totals'>): string {
  const { f1, exactMatch, questions } = totals;
  return `F1 ${f1.toFixed(1)} · exact match ${exactMatch.toFixed(1)} · ${counted(questions, 'question')}`;
}

/** What was left out of the comparison; null where nothing was. */
export function leftOutWords({ totals }: Pick<Agreement, 'totals'>): string | null {
  const { unanswered, onlyOne, onlyOther } = totals;
  const parts = [
    unanswered > 0 ? `${count(unanswered)} not answered by both` : null,
    onlyOne > 0 ? `${count(onlyOne)} only here` : null,
    onlyOther > 0 ? `${count(onlyOther)} only in the file` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** Both answers as they lie in the text: mine as gold ones, theirs as those of a model are drawn. */
export function conflictMarks({ mine, theirs }: Pick<Conflict, 'mine' | 'theirs'>, context: string): Mark[] {
  const mark =
    (kind: Mark['kind'], label: string) =>
    ({ text, start }: Answer): Mark => ({
      start,
      end: Math.min(start + text.length, context.length),
      kind,
      strength: 1,
      label,
    });
  return [...mine.map(mark('gold', 'my answer')), ...theirs.map(mark('tuned', 'their answer'))].filter(
    ({ start, end }) => start < end,
  );
}

import { countOf } from '../../../../dataset/checks/text/count.ts';
import type { Example } from '../../../../dataset/example.ts';
import type { Difference } from '../../../../pipeline/agreement/agree.ts';
import type { Agreement, ComparedQuestion } from '../../../../pipeline/agreement/measure-agreement.ts';
import { layOutTable, type Column } from '../../../terminal/table.ts';
import { widthOf, writeLine, type Terminal } from '../../../terminal/terminal.ts';

const columns: readonly Column[] = [
  { heading: 'Question', shrinks: true },
  { heading: 'One', shrinks: true },
  { heading: 'Other', shrinks: true },
  { heading: 'F1', align: 'right' },
  { heading: 'Differ in' },
];

const words: Readonly<Record<Difference, string>> = {
  none: '',
  bounds: 'where it begins or ends',
  place: 'where it stands',
  answer: 'the answer',
  answerable: 'whether there is one',
};

/** The questions on which two people differ as a table, and how far they agree over all. */
export function showAgreement(
  agreement: Agreement,
  conflicts: readonly ComparedQuestion<Example, Example>[],
  { stdout, stderr }: Terminal,
): void {
  const rows = conflicts.map(({ one, other, f1, difference }) => [
    one.question,
    answerOf(one),
    answerOf(other),
    String(Math.round(100 * f1)),
    words[difference],
  ]);
  if (rows.length > 0) for (const line of [...layOutTable(columns, rows, widthOf(stdout)), '']) writeLine(stdout, line);
  const { questions, exactMatch, f1, kappa, unanswered, onlyOne, onlyOther } = agreement;
  const beyondChance = kappa === null ? '' : `, kappa of having an answer ${kappa.toFixed(2)}`;
  writeLine(
    stdout,
    `${countOf(questions, 'question')}: exact match ${exactMatch.toFixed(2)}, F1 ${f1.toFixed(2)}${beyondChance}; ` +
      countOf(conflicts.length, 'conflict'),
  );
  if (unanswered > 0) writeLine(stderr, `${countOf(unanswered, 'question')} not answered by both yet.`);
  if (onlyOne + onlyOther > 0) writeLine(stderr, `${onlyOne} only in the first file, ${onlyOther} only in the second.`);
}

function answerOf({ answers }: Example): string {
  return answers.length === 0 ? '—' : [...new Set(answers.map(({ text }) => text))].join(' | ');
}

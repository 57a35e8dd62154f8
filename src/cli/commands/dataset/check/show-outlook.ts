import type { Histogram } from '../../../../pipeline/outlook/histogram.ts';
import type { OutlookOfRun } from '../../../../pipeline/outlook/outlook-of-run.ts';
import { layOutTable } from '../../../terminal/table.ts';
import { type TextStream, widthOf, writeLine } from '../../../terminal/terminal.ts';

const bars = ' ▁▂▃▄▅▆▇█';

/** What training will make of a data set, for a person. */
export function showOutlook(outlook: OutlookOfRun, stream: TextStream): void {
  const { statistics, questionTypes } = outlook;
  const answers = `${statistics.answers} answers: ${statistics.lostAnswers} in no window, ${statistics.longAnswers} too long to be given`;
  const lines = [
    `What training will make of it, with max_seq_length ${outlook.maxSeqLength}:`,
    `  ${statistics.examples} entries (${outlook.droppedEntries} more dropped by cleaning) in ${statistics.windows} windows; ${statistics.splitExamples} in several, ${statistics.setAside.length} in none`,
    `  ${answers}; ${percent(outlook.unanswerableShare)} of the entries have none`,
    `  ${percent(outlook.unknownTokenShare)} of the tokens are unknown to the tokenizer`,
    `  questions: ${Object.entries(questionTypes)
      .filter(([, count]) => count > 0)
      .map(([type, count]) => `${type} ${percent(count / Math.max(1, statistics.examples))}`)
      .join(', ')}`,
  ];
  for (const line of lines) writeLine(stream, line);
  const rows: [string, Histogram, (value: number) => string][] = [
    ['windows of an entry', outlook.windowsPerEntry, String],
    ['tokens of a context', outlook.contextTokens, String],
    ['tokens of a question', outlook.questionTokens, String],
    ['tokens of an answer', outlook.answerTokens, String],
    ['where answers begin', outlook.answerPosition, percent],
  ];
  const columns = [
    { heading: '' },
    { heading: 'least', align: 'right' as const },
    { heading: 'median', align: 'right' as const },
    { heading: 'most', align: 'right' as const },
    { heading: 'distribution', shrinks: true },
  ];
  const cells = rows
    .filter(([, { values }]) => values > 0)
    .map(([name, { least, median, most, counts }, show]) => [name, ...[least, median, most].map(show), drawn(counts)]);
  for (const line of layOutTable(columns, cells, widthOf(stream))) writeLine(stream, `  ${line}`);
}

/** `▂█▅▁`: a bar a stretch, the highest for the largest; a stretch without values is a dot. */
function drawn(counts: readonly number[]): string {
  const most = Math.max(...counts);
  return counts.map((count) => (count === 0 ? '·' : bars[Math.max(1, Math.round((count / most) * 8))]!)).join('');
}

function percent(share: number): string {
  const percents = share * 100;
  return `${percents === 0 || percents >= 10 ? Math.round(percents) : percents.toPrecision(2)} %`;
}

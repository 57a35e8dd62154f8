import Papa from 'papaparse';
import { csvEscape, escapedColumn, otherFieldsColumn } from '../formats/csv-cells.ts';
import { answerColumns } from './answer-records.ts';
import { divide, planColumns, type Columns } from './columns.ts';
import { noteDocumentLoss } from './flat.ts';
import { noteLoss, type DatasetWriter, type EntriesToWrite, type EntryToWrite, type WriteReport } from './writer.ts';

/** With SQuAD's columns, `answers` as JSON; no cell is one that a spreadsheet would run. */
export const csv: DatasetWriter = {
  name: 'csv',
  title: 'CSV',
  extensions: ['csv'],
  output: { kind: 'text', text: (data, report) => writeRows(data, report, ',') },
};

export const tsv: DatasetWriter = {
  name: 'tsv',
  title: 'CSV with tabs (TSV)',
  extensions: ['tsv', 'tab'],
  output: { kind: 'text', text: (data, report) => writeRows(data, report, '\t') },
};

async function* writeRows(data: EntriesToWrite, report: WriteReport, delimiter: string): AsyncGenerator<string> {
  const columns = await planColumns(data);
  const names = [
    ...['id', 'title', 'context', 'question', 'answers'],
    ...(columns.hasFlag ? ['is_impossible'] : []),
    ...(columns.hasPlausibleAnswers ? ['plausible_answers'] : []),
    ...columns.text,
    ...(columns.hasOthers ? [otherFieldsColumn] : []),
    ...(columns.hasFormulas ? [escapedColumn] : []),
  ];
  const line = (cells: readonly string[]) => `${Papa.unparse([cells as string[]], { delimiter, newline: '\n' })}\n`;
  yield line(names);
  for await (const entry of data.entries()) {
    const row = csvEscape(rowOf(entry, columns));
    const cells = names.map((name) => row[name] ?? '');
    if (!cells.every((cell) => cell.isWellFormed()))
      noteLoss(report, 'Half characters were replaced: text files have none.');
    yield line(cells);
    report.written += 1;
  }
  noteDocumentLoss(data, report);
}

function rowOf({ example, unknown }: EntryToWrite, columns: Columns): Record<string, string> {
  const { id, title, context, question, answers, isImpossible, plausibleAnswers } = example;
  const { text, others } = divide(unknown, columns);
  return {
    ...text,
    id,
    title,
    context,
    question,
    answers: JSON.stringify(answerColumns(answers, context)),
    ...(isImpossible !== undefined && { is_impossible: String(isImpossible) }),
    ...(plausibleAnswers && { plausible_answers: JSON.stringify(answerColumns(plausibleAnswers, context)) }),
    ...(Object.keys(others).length > 0 && { [otherFieldsColumn]: JSON.stringify(others) }),
  };
}

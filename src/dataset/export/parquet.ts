import type { SchemaElement } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { otherFieldsColumn } from '../formats/csv-cells.ts';
import { documentKey } from '../sources/parquet-rows.ts';
import { answerColumns } from './answer-records.ts';
import { divide, planColumns, type Columns } from './columns.ts';
import { noteLoss, type DatasetWriter, type EntriesToWrite, type EntryToWrite, type WriteReport } from './writer.ts';

/** With the columns and types that SQuAD has on the hub: `answers` is a struct of two lists. */
export const parquet: DatasetWriter = {
  name: 'parquet',
  title: 'Parquet',
  extensions: ['parquet'],
  output: { kind: 'file', write: writeParquet },
};

/** Entries held at a time. */
const rowGroupSize = 5000;

async function writeParquet(path: string, data: EntriesToWrite, report: WriteReport): Promise<void> {
  const columns = await planColumns(data);
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: schemaOf(columns),
    createdBy: 'spanwright',
    // Least and greatest texts help nobody, and each would keep the block of the file that it is a part of in memory.
    statistics: false,
  });
  let rows: Record<string, unknown>[] = [];
  const flush = async () => {
    if (rows.length === 0) return;
    const names = namesOf(columns);
    const columnData = names.map((name) => ({ name, data: rows.map((row) => row[name] ?? null) }));
    await writer.write({ columnData, rowGroupSize });
    rows = [];
  };
  for await (const entry of data.entries()) {
    const row = rowOf(entry, columns);
    if (!isWellFormed(row)) noteLoss(report, 'Half characters were replaced: Parquet has none.');
    rows.push(row);
    report.written += 1;
    if (rows.length === rowGroupSize) await flush();
  }
  await flush();
  writer.kvMetadata = [{ key: documentKey, value: JSON.stringify(data.documentFields()) }];
  await writer.finish();
}

function namesOf({ hasFlag, hasPlausibleAnswers, text, hasOthers }: Columns): string[] {
  return [
    ...['id', 'title', 'context', 'question', 'answers'],
    ...(hasFlag ? ['is_impossible'] : []),
    ...(hasPlausibleAnswers ? ['plausible_answers'] : []),
    ...text,
    ...(hasOthers ? [otherFieldsColumn] : []),
  ];
}

function schemaOf(columns: Columns): SchemaElement[] {
  const fields = namesOf(columns).map((name): SchemaElement[] => {
    if (name === 'answers') return answersSchema(name, 'REQUIRED');
    if (name === 'plausible_answers' && columns.hasPlausibleAnswers) return answersSchema(name, 'OPTIONAL');
    if (name === 'is_impossible') return [{ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' }];
    return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }];
  });
  return [{ name: 'schema', num_children: fields.length }, ...fields.flat()];
}

function answersSchema(name: string, repetition_type: 'REQUIRED' | 'OPTIONAL'): SchemaElement[] {
  const list = (field: string, element: Omit<SchemaElement, 'name'>): SchemaElement[] => [
    { name: field, converted_type: 'LIST', repetition_type: 'REQUIRED', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...element },
  ];
  return [
    { name, repetition_type, num_children: 2 },
    ...list('text', { type: 'BYTE_ARRAY', converted_type: 'UTF8' }),
    ...list('answer_start', { type: 'INT32' }),
  ];
}

function rowOf({ example, unknown }: EntryToWrite, columns: Columns): Record<string, unknown> {
  const { id, title, context, question, answers, isImpossible, plausibleAnswers } = example;
  const { text, others } = divide(unknown, columns);
  return {
    ...text,
    id,
    title,
    context,
    question,
    answers: answerColumns(answers, context),
    ...(isImpossible !== undefined && { is_impossible: isImpossible }),
    ...(plausibleAnswers && { plausible_answers: answerColumns(plausibleAnswers, context) }),
    ...(Object.keys(others).length > 0 && { [otherFieldsColumn]: JSON.stringify(others) }),
  };
}

function isWellFormed(row: Readonly<Record<string, unknown>>): boolean {
  return Object.values(row).every((cell) => typeof cell !== 'string' || cell.isWellFormed());
}

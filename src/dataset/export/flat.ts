import type { UnknownFields } from '../formats/read-entry.ts';
import { answerColumns } from './answer-records.ts';
import { placesOf } from './unknown-places.ts';
import { noteLoss, type DatasetWriter, type EntriesToWrite, type EntryToWrite, type WriteReport } from './writer.ts';

export const flatJson: DatasetWriter = {
  name: 'flat-json',
  title: 'flat JSON (one object an entry)',
  extensions: [],
  output: { kind: 'text', text: writeFlat },
};

export const jsonLines: DatasetWriter = {
  name: 'json-lines',
  title: 'JSON Lines (one object a line)',
  extensions: ['jsonl', 'ndjson'],
  output: { kind: 'text', text: writeLines },
};

async function* writeFlat(data: EntriesToWrite, report: WriteReport): AsyncGenerator<string> {
  yield '{"data": [';
  for await (const entry of data.entries()) {
    yield `${report.written === 0 ? '' : ','}\n${JSON.stringify(flatRecord(entry))}`;
    report.written += 1;
  }
  const around = JSON.stringify(data.documentFields()).slice(1, -1);
  yield `\n]${around === '' ? '' : `, ${around}`}}\n`;
}

async function* writeLines(data: EntriesToWrite, report: WriteReport): AsyncGenerator<string> {
  for await (const entry of data.entries()) {
    yield `${JSON.stringify(flatRecord(entry))}\n`;
    report.written += 1;
  }
  noteDocumentLoss(data, report);
}

/** For forms that have rows only. */
export function noteDocumentLoss({ documentFields }: EntriesToWrite, report: WriteReport): void {
  for (const name of Object.keys(documentFields())) {
    if (name !== 'version') noteLoss(report, `The document's field "${name}" was left out: this form has rows only.`);
  }
}

/** An entry as the flat form has it, offsets in code points. */
export function flatRecord(entry: EntryToWrite): UnknownFields {
  const { id, title, context, question, answers, isImpossible, plausibleAnswers } = entry.example;
  const { answers: extras, plausibleAnswers: plausibleExtras } = placesOf(entry);
  const moved = new Set([
    ...Object.keys(extras).map((name) => `answers.${name}`),
    ...Object.keys(plausibleExtras).map((name) => `plausible_answers.${name}`),
  ]);
  return {
    id,
    title,
    context,
    question,
    answers: { ...answerColumns(answers, context), ...extras },
    ...(isImpossible !== undefined && { is_impossible: isImpossible }),
    ...(plausibleAnswers && { plausible_answers: { ...answerColumns(plausibleAnswers, context), ...plausibleExtras } }),
    ...Object.fromEntries(Object.entries(entry.unknown).filter(([name]) => !moved.has(name))),
  };
}

import type { UnknownFields } from '../formats/read-entry.ts';
import { answerRecords } from './answer-records.ts';
import { placesOf, type UnknownPlaces } from './unknown-places.ts';
import { noteLoss, type DatasetWriter, type EntriesToWrite, type EntryToWrite, type WriteReport } from './writer.ts';

/** SQuAD v1.1 has no questions without an answer: they are left out, and counted. */
export const squadV1: DatasetWriter = {
  name: 'squad-v1.1',
  title: 'SQuAD v1.1',
  extensions: [],
  output: { kind: 'text', text: (data, report) => writeNested(data, report, '1.1') },
};

export const squadV2: DatasetWriter = {
  name: 'squad-v2.0',
  title: 'SQuAD v2.0',
  extensions: ['json'],
  output: { kind: 'text', text: (data, report) => writeNested(data, report, 'v2.0') },
};

type Version = '1.1' | 'v2.0';

/** Neighbours with the same title share an article, neighbours with the same context a paragraph. */
async function* writeNested(data: EntriesToWrite, report: WriteReport, version: Version): AsyncGenerator<string> {
  let article = '';
  let paragraph = '';
  yield '{"data": [';
  for await (const entry of data.entries()) {
    if (version === '1.1' && !hasPlaceInV1(entry, report)) continue;
    const places = placesOf(entry);
    const { title, context } = entry.example;
    const head = JSON.stringify({ title, ...places.article });
    const text = JSON.stringify({ context, ...places.paragraph });
    const question = JSON.stringify(questionOf(entry, places, version));
    report.written += 1;
    if (head === article && text === paragraph) yield `,\n  ${question}`;
    else if (head === article) yield `]},\n ${open(text, 'qas')}\n  ${question}`;
    else yield `${article === '' ? '' : ']}]},'}\n${open(head, 'paragraphs')}\n ${open(text, 'qas')}\n  ${question}`;
    [article, paragraph] = [head, text];
  }
  const around = JSON.stringify(documentOf(data.documentFields(), version)).slice(1, -1);
  yield `${article === '' ? '' : ']}]}'}\n], ${around}}\n`;
}

/** An object's JSON with a list left open in it. */
function open(json: string, list: string): string {
  return `${json.slice(0, -1)}, "${list}": [`;
}

function questionOf({ example }: EntryToWrite, places: UnknownPlaces, version: Version): UnknownFields {
  const { id, question, context, answers, isImpossible, plausibleAnswers } = example;
  return {
    id,
    question,
    answers: answerRecords(answers, context, places.answers),
    ...(version === 'v2.0' && isImpossible !== undefined && { is_impossible: isImpossible }),
    ...(version === 'v2.0' &&
      plausibleAnswers && { plausible_answers: answerRecords(plausibleAnswers, context, places.plausibleAnswers) }),
    ...places.own,
  };
}

function hasPlaceInV1({ example }: EntryToWrite, report: WriteReport): boolean {
  if (example.isImpossible === true) {
    noteLoss(report, 'Questions without an answer were left out: SQuAD v1.1 has none.');
    return false;
  }
  if (example.plausibleAnswers) noteLoss(report, 'Plausible answers were left out: SQuAD v1.1 has none.');
  return true;
}

/** A version that is SQuAD's own says the form, which is another now; any other is the data set's. */
function documentOf(fields: UnknownFields, version: Version): UnknownFields {
  const { version: given, ...rest } = fields;
  const isOurs = given === undefined || (typeof given === 'string' && /^v?[12](?:\.[01])?$/.test(given));
  return { version: isOurs ? version : given, ...rest };
}

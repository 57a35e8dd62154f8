import { z } from 'zod';
import type { Answer, ExampleId } from '../example.ts';
import { isList, isObject } from '../sources/parse-raw.ts';
import { setAside } from '../sources/record.ts';
import { agreeingStart } from './agreeing-offsets.ts';
import { prefixed, without } from './entry-of.ts';
import { readRecords, recordsOf } from './records-of.ts';
import type { DatasetFormat } from './format.ts';
import type { JsonValue, Reading } from './read-entry.ts';
import { totalOffsets } from './total-offsets.ts';

/**
 * Label Studio's JSON export of its question-answering template: a task has a text and a question under `data`, its
 * annotations label spans of the text, or choose "no answer" from choices. Several annotators give several answers.
 */
export const labelStudio: DatasetFormat = {
  name: 'label-studio',
  title: 'Label Studio export (JSON)',
  recognise: ({ container, records }) =>
    container === 'parquet' || container === 'csv' ? 0 : 0.97 * taskShare(records),
  read: (file) => readRecords(recordsOf(file), readTask),
};

function taskShare(records: readonly JsonValue[]): number {
  const tasks = records.filter(
    (record) => isObject(record) && isObject(record.data) && isList(record.annotations ?? record.completions),
  );
  const asked = tasks.filter((task) => isObject(task) && isObject(task.data) && questionOf(task.data) !== undefined);
  return records.length === 0 ? 0 : (tasks.length + asked.length) / 2 / records.length;
}

const contextNames = ['text', 'context', 'passage', 'document', 'content', 'paragraph'];
const questionNames = ['question', 'query', 'questions'];

function nameIn(data: Readonly<Record<string, JsonValue>>, names: readonly string[]): string | undefined {
  return names.find((name) => typeof data[name] === 'string');
}

function questionOf(data: Readonly<Record<string, JsonValue>>): string | undefined {
  return nameIn(data, questionNames);
}

const resultSchema = z.looseObject({
  value: z.looseObject({
    start: z.coerce.number().optional(),
    end: z.coerce.number().optional(),
    text: z.string().optional(),
    choices: z.array(z.string()).optional(),
  }),
});

const annotationSchema = z.looseObject({
  was_cancelled: z.boolean().nullish(),
  result: z.array(z.unknown()).nullish(),
});

const taskSchema = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]).nullish(),
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(annotationSchema).nullish(),
  completions: z.array(annotationSchema).nullish(),
});

const saysNoAnswer = /^(no[ _-]?answer|unanswerable|not[ _-]?answerable|impossible|is[ _-]?impossible|none|n\/?a)$/i;

function readTask(record: JsonValue, line: number | undefined): Reading {
  const task = taskSchema.safeParse(record);
  if (!task.success || !isObject(record))
    return setAside(line, 'This is no task with "data" and "annotations".', record);
  const data = task.data.data as Readonly<Record<string, JsonValue>>;
  const [contextName, questionName] = [nameIn(data, contextNames), questionOf(data)];
  if (contextName === undefined || questionName === undefined) {
    const missing = contextName === undefined ? 'text' : 'question';
    return setAside(line, `The task's "data" has no ${missing}.`, data);
  }
  const context = data[contextName] as string;
  const annotations = (task.data.annotations ?? task.data.completions ?? []).filter((one) => !one.was_cancelled);
  const results = annotations
    .flatMap(({ result }) => result ?? [])
    .map((one) => resultSchema.safeParse(one).data?.value);
  const answers = unique(results.flatMap((value) => (value ? spanOf(context, value) : [])));
  const isImpossible = results.some((value) => value?.choices?.some((choice) => saysNoAnswer.test(choice.trim())));
  const choices = results
    .flatMap((value) => value?.choices ?? [])
    .filter((choice) => !saysNoAnswer.test(choice.trim()));
  const review: string[] = [];
  if (isImpossible && answers.length > 0) review.push('It is annotated both with an answer and with none.');
  const dataId = typeof data.id === 'string' || typeof data.id === 'number' ? String(data.id) : undefined;
  return {
    kind: 'entry',
    example: {
      id: (dataId ?? task.data.id ?? '') as ExampleId,
      title: typeof data.title === 'string' ? data.title : '',
      context,
      question: data[questionName] as string,
      answers,
      isImpossible: isImpossible ? true : annotations.length > 0 ? false : undefined,
    },
    unknown: {
      ...without(data, [contextName, questionName, 'title', ...(dataId === undefined ? [] : ['id'])]),
      ...(choices.length > 0 && { choices }),
      ...prefixed(
        'task',
        without(record, ['data', 'annotations', 'completions', ...(dataId === undefined ? ['id'] : [])]),
      ),
    },
    line,
    review,
  };
}

/** A labelled span. Where the tool wrote no text, the offsets alone say it. */
function spanOf(
  context: string,
  value: { start?: number | undefined; end?: number | undefined; text?: string | undefined },
): Answer[] {
  const { start, end, text } = value;
  if (start === undefined || end === undefined || !Number.isInteger(start) || !Number.isInteger(end)) return [];
  const { toUnits } = totalOffsets(context);
  const answer = text ?? context.slice(Math.max(0, toUnits(start)), Math.max(0, toUnits(end)));
  return answer === '' ? [] : [{ text: answer, start: agreeingStart(context, answer, start) }];
}

function unique(answers: readonly Answer[]): Answer[] {
  return answers.filter(
    ({ text, start }, index) => answers.findIndex((one) => one.text === text && one.start === start) === index,
  );
}

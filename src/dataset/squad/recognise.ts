import { Failure } from '../../shared/failure.ts';
import type { Example } from '../example.ts';
import type { SquadForm } from './dataset.ts';
import { readFlat } from './read-flat.ts';
import { readNested } from './read-nested.ts';

interface FormReader {
  readonly form: SquadForm;
  /** Whether something that stands in the file's `data` looks like this form. */
  readonly recognises: (entry: object) => boolean;
  readonly read: (data: readonly unknown[], path: string) => Example[];
}

const readers: readonly FormReader[] = [
  { form: 'nested', recognises: (entry) => 'paragraphs' in entry, read: readNested },
  { form: 'flat', recognises: (entry) => 'question' in entry && 'context' in entry, read: readFlat },
];

/** The form that the first recognisable entry of `data` has. Throws a `Failure` where there is none. */
export function recogniseForm(data: readonly unknown[], path: string): FormReader {
  for (const entry of data) {
    if (typeof entry !== 'object' || entry === null) continue;
    const reader = readers.find((candidate) => candidate.recognises(entry));
    if (reader) return reader;
  }
  throw notQuestions(path);
}

/** What stands under `data`, or the file itself where it is a bare list, or a single entry. */
export function dataOf(json: unknown, path: string): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (typeof json === 'object' && json !== null) {
    if ('data' in json && Array.isArray(json.data)) return json.data;
    if ('question' in json && 'context' in json) return [json];
  }
  throw notQuestions(path);
}

function notQuestions(path: string): Failure {
  return new Failure({
    code: 'no-questions',
    message: `${path}: this is JSON, but there are no questions in it.`,
    mend: 'Give a file in SQuAD\'s format: {"data": [{"paragraphs": [{"context", "qas": [{"id", "question", "answers"}]}]}]}, or a list of entries with "question" and "context".',
  });
}

import { isList, isObject } from '../sources/parse-raw.ts';
import type { Head } from '../sources/head.ts';
import type { DatasetFormat } from './format.ts';
import { readNested } from './nested.ts';
import type { JsonValue } from './read-entry.ts';

export const squadV1: DatasetFormat = {
  name: 'squad-v1.1',
  title: 'SQuAD v1.1',
  recognise: (head) => (isV2(head) ? 0.5 : 0.9) * nestedShare(head),
  read: (file) => readNested(file),
};

export const squadV2: DatasetFormat = {
  name: 'squad-v2.0',
  title: 'SQuAD v2.0',
  recognise: (head) => (isV2(head) ? 0.9 : 0.5) * nestedShare(head),
  read: (file) => readNested(file),
};

/** What share of a file's first records are articles with paragraphs. */
export function nestedShare(head: Head): number {
  if (head.container !== 'json' || head.path.at(-1) !== '*') return 0;
  const objects = head.records.filter(isObject);
  return objects.length === 0 ? 0 : objects.filter(({ paragraphs }) => isList(paragraphs)).length / objects.length;
}

/** The first questions of the nested form, with the paragraphs they are in. */
export function firstQuestions(head: Head): { readonly paragraph: JsonValue; readonly qa: JsonValue }[] {
  const paragraphs = head.records.flatMap((article) =>
    isObject(article) && isList(article.paragraphs) ? article.paragraphs.slice(0, 20) : [],
  );
  return paragraphs
    .slice(0, 100)
    .flatMap((paragraph) =>
      isObject(paragraph) && isList(paragraph.qas) ? paragraph.qas.map((qa) => ({ paragraph, qa })) : [],
    );
}

function isV2(head: Head): boolean {
  if (nestedShare(head) === 0) return false;
  const version = head.container === 'json' && isObject(head.root) ? head.root.version : undefined;
  if (typeof version === 'string' && /^v?2\b/.test(version)) return true;
  return firstQuestions(head).some(({ qa }) => isObject(qa) && 'is_impossible' in qa);
}

import { readTextFile } from '../../../dataset/files/text-file.ts';
import { describeEntry, idOf } from '../../../dataset/squad/entry-failure.ts';
import { isJsonLines, parseJson, parseJsonLines } from '../../../dataset/squad/parse-json.ts';
import { dataOf } from '../../../dataset/squad/recognise.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Gold } from '../metrics/gold.ts';
import { articleSchema, goldSchema } from './gold-schema.ts';

/**
 * The gold answers of a SQuAD file, nested or flat, in its order. As the official script, looks at nothing else in it:
 * an answer whose offset is wrong still counts. Throws a `Failure` that names the file and the entry.
 */
export async function readGolds(path: string): Promise<Gold[]> {
  const text = await readTextFile(path);
  const data = isJsonLines(text) ? parseJsonLines(text, path) : dataOf(parseJson(text, path), path);
  return questionsOf(data, path).map((value, index) => {
    const gold = goldSchema.safeParse(value);
    if (gold.success) return gold.data;
    const field = gold.error.issues[0]!.path[0];
    const what = field === undefined ? 'it is not an object' : `"${String(field)}" is missing or malformed`;
    throw malformed(path, describeEntry({ number: index + 1, id: idOf(value) }), what);
  });
}

function questionsOf(data: readonly unknown[], path: string): unknown[] {
  return data.flatMap((entry, index) => {
    if (typeof entry !== 'object' || entry === null || !('paragraphs' in entry)) return [entry];
    const article = articleSchema.safeParse(entry);
    if (!article.success) throw malformed(path, `article ${index + 1} (data[${index}])`, '"paragraphs" is malformed');
    return article.data.paragraphs.flatMap((paragraph) => paragraph.qas);
  });
}

function malformed(path: string, where: string, what: string): Failure {
  return new Failure({
    code: 'malformed-entry',
    message: `${path}: ${where} cannot be scored: ${what}.`,
    mend: 'Give each question an "id" and "answers" with their "text" (an empty list where there is none).',
  });
}

import type { Example } from '../example.ts';
import { offsetMap } from './code-points.ts';
import { describeEntry, idOf, malformed } from './entry-failure.ts';
import { readEntry } from './read-entry.ts';
import { articleSchema, questionSchema } from './schema.ts';

/** SQuAD's own form, v1.1 and v2.0: `articles` is the file's `data`. Throws a `Failure` that names the entry. */
export function readNested(articles: readonly unknown[], path: string): Example[] {
  const examples: Example[] = [];
  for (const [index, value] of articles.entries()) {
    const article = articleSchema.safeParse(value);
    if (!article.success) throw malformed(path, `article ${index + 1} (data[${index}])`, article.error);
    for (const { context, qas } of article.data.paragraphs) {
      const text = { title: article.data.title ?? '', context, offsets: offsetMap(context) };
      for (const qa of qas) {
        const number = examples.length + 1;
        const question = questionSchema.safeParse(qa);
        if (!question.success) throw malformed(path, describeEntry({ number, id: idOf(qa) }), question.error);
        examples.push(readEntry(question.data, text, path, number));
      }
    }
  }
  return examples;
}

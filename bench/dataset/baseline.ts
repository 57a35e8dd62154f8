import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { AnswerRecord } from '../../src/dataset/squad/schema.ts';
import type { FlatEntry } from '../../src/dataset/squad/to-flat.ts';
import type { NestedSquad } from '../../src/dataset/squad/to-nested.ts';

/** `baseline.ts FILE DATABASE`: `JSON.parse`, and inserts into tables without any index in one transaction. */
const [file, path] = process.argv.slice(2) as [string, string];
const text = readFileSync(file, 'utf8');
const { result: document, ms: parseMs } = timed(
  () => JSON.parse(text) as NestedSquad | { readonly data: readonly FlatEntry[] },
);

const database = new Database(path);
database.pragma('journal_mode = WAL');
database.exec(`
  CREATE TABLE contexts (key INTEGER PRIMARY KEY, text TEXT);
  CREATE TABLE entries (id TEXT, title TEXT, context INTEGER, question TEXT, answers TEXT, is_impossible INTEGER);
`);
const context = database.prepare('INSERT INTO contexts VALUES (?, ?)');
const entry = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)');
const keys = new Map<string, number>();
const { ms: insertMs } = timed(
  database.transaction(() => {
    for (const part of document.data) {
      if (!('paragraphs' in part)) insert(part.title, part.context, part);
      else for (const { context: about, qas } of part.paragraphs) for (const qa of qas) insert(part.title, about, qa);
    }
  }),
);
process.stdout.write(JSON.stringify({ parseMs, insertMs }));

interface Question {
  readonly id: string;
  readonly question: string;
  readonly answers: FlatEntry['answers'] | readonly AnswerRecord[];
  readonly is_impossible?: boolean;
}

function insert(title: string, about: string, { id, question, answers, is_impossible }: Question): void {
  let key = keys.get(about);
  if (key === undefined) {
    key = keys.size + 1;
    keys.set(about, key);
    context.run(key, about);
  }
  entry.run(id, title, key, question, JSON.stringify(answers), is_impossible ? 1 : 0);
}

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const started = performance.now();
  const result = work();
  return { result, ms: performance.now() - started };
}

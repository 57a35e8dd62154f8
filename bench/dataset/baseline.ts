import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Example } from '../../src/dataset/example.ts';

/** `baseline.ts FILE DATABASE`: `JSON.parse`, and inserts into tables without any index in one transaction. */
const [file, path] = process.argv.slice(2) as [string, string];
const text = readFileSync(file, 'utf8');
const { result: examples, ms: parseMs } = timed(() => JSON.parse(text) as Example[]);

const database = new Database(path);
database.pragma('journal_mode = WAL');
database.exec(`
  CREATE TABLE contexts (key INTEGER PRIMARY KEY, text TEXT);
  CREATE TABLE entries (id TEXT, title TEXT, context INTEGER, question TEXT, answers TEXT, is_impossible INTEGER);
  CREATE TABLE flat (id TEXT, title TEXT, context TEXT, question TEXT, answers TEXT, is_impossible INTEGER);
`);
const { ms: insertMs } = timed(database.transaction(insertOnce));
const { ms: flatInsertMs } = timed(database.transaction(insertFlat));
process.stdout.write(JSON.stringify({ parseMs, insertMs, flatInsertMs }));

function insertOnce(): void {
  const context = database.prepare('INSERT INTO contexts VALUES (?, ?)');
  const entry = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)');
  const keys = new Map<string, number>();
  for (const example of examples) {
    let key = keys.get(example.context);
    if (key === undefined) {
      key = keys.size + 1;
      keys.set(example.context, key);
      context.run(key, example.context);
    }
    const { id, title, question, answers, isImpossible } = example;
    entry.run(id, title, key, question, JSON.stringify(answers), isImpossible ? 1 : 0);
  }
}

function insertFlat(): void {
  const entry = database.prepare('INSERT INTO flat VALUES (?, ?, ?, ?, ?, ?)');
  for (const { id, title, context, question, answers, isImpossible } of examples) {
    entry.run(id, title, context, question, JSON.stringify(answers), isImpossible ? 1 : 0);
  }
}

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const started = performance.now();
  const result = work();
  return { result, ms: performance.now() - started };
}

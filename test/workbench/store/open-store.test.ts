import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../src/workbench/store/migrations/migrate.ts';
import { migrations } from '../../../src/workbench/store/migrations/registry.ts';
import { openStore } from '../../../src/workbench/store/open-store.ts';
import { example, imported, reopened, temporaryFolder, temporaryStore } from '../temporary-store.ts';

describe('opening a store', () => {
  it('makes one where there is none, in write-ahead mode with foreign keys', () => {
    const { database } = temporaryStore();
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
  });

  it('finds again what was written', async () => {
    const store = temporaryStore();
    const { dataSet } = await imported(store, [example({ id: 'a' })]);
    expect(reopened(store).dataSets.list()).toEqual([
      expect.objectContaining({ id: dataSet, name: 'test', state: 'ready' }),
    ]);
  });

  it('says so where a later version wrote it, and leaves it as it is', () => {
    const store = temporaryStore();
    store.database.pragma('user_version = 999');
    store.close();
    expect(() => openStore(store.path)).toThrow(expect.objectContaining({ code: 'store-too-new' }));
  });

  it('says so where the file is something else', () => {
    const path = join(temporaryFolder(), 'notes.txt');
    writeFileSync(path, 'This is not a database at all. '.repeat(100));
    expect(() => openStore(path)).toThrow(expect.objectContaining({ code: 'store-not-opened' }));
  });

  it('says so where the folder is not there', () => {
    const path = join(temporaryFolder(), 'nowhere', 'store.db');
    expect(() => openStore(path)).toThrow(expect.objectContaining({ code: 'store-not-opened' }));
  });

  it('takes a store of any earlier form through the steps that it lacks', () => {
    const whole = new BetterSqlite3(':memory:');
    migrate(whole, migrations);
    const forms = migrations.map((_, steps) => {
      const database = new BetterSqlite3(':memory:');
      migrate(database, migrations.slice(0, steps));
      migrate(database, migrations);
      return schemaOf(database);
    });
    for (const form of forms) expect(form).toEqual(schemaOf(whole));
  });

  it('works out what is new of the entries that are there', () => {
    const database = new BetterSqlite3(':memory:');
    migrate(database, migrations.slice(0, 9));
    database.exec(`
      INSERT INTO data_sets (id, name, state, created_at) VALUES (1, 'Pumps', 'ready', 0);
      INSERT INTO contexts VALUES (4294967297, 1, x'00', 'The seal holds 16 bar.');`);
    const add = database.prepare(`
      INSERT INTO entries (key, context_key, answer_count, answer_length, question_length, context_length, example_id,
        title, question, answers) VALUES (?, 4294967297, ?, 6, 20, 22, '', '', ?, ?)`);
    add.run(4294967297, 1, 'At what pressure?', '[["16 bar",15]]');
    add.run(4294967298, 0, 'Who built it?', '[]');
    migrate(database, migrations);
    expect(database.prepare('SELECT question_type, answer_start FROM entries').raw().all()).toEqual([
      ['what', 15],
      ['who', null],
    ]);
  });

  it('leaves a store as it was where a step fails', () => {
    const database = new BetterSqlite3(':memory:');
    const broken = [
      ...migrations.slice(0, 2),
      { name: 'broken', sql: 'CREATE TABLE half (x); CREATE TABLE data_sets (x);' },
    ];
    expect(() => migrate(database, broken)).toThrow('already exists');
    expect(schemaOf(database)).toEqual([]);
    expect(database.pragma('user_version', { simple: true })).toBe(0);
  });
});

function schemaOf(database: BetterSqlite3.Database): unknown[] {
  return database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
}

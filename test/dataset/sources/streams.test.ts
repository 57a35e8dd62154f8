import { describe, expect, it } from 'vitest';
import { oneByOne } from '../../../src/dataset/sources/batches.ts';
import { csvRows } from '../../../src/dataset/sources/csv-rows.ts';
import { jsonLines } from '../../../src/dataset/sources/json-lines.ts';
import { jsonRecords } from '../../../src/dataset/sources/json-records.ts';

const line = (index: number) => `{"id":"${index}","context":"x","question":"?"}`;

describe('reading goes no further than it is asked', () => {
  it.each([
    ['JSON', (chunks: AsyncIterable<Buffer>) => jsonRecords(chunks, ['data', '*']), '{"data":[', line, ','],
    ['JSON Lines', (chunks: AsyncIterable<Buffer>) => jsonLines(chunks), '', line, '\n'],
    [
      'CSV',
      (chunks: AsyncIterable<Buffer>) => csvRows(chunks, { delimiter: ',', newline: '\n' }),
      'id,context,question\n',
      (index: number) => `${index},x,?`,
      '\n',
    ],
  ] as const)('in %s', async (_, read, before, row, separator) => {
    let given = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- what reads it wants a stream
    const chunks = async function* () {
      yield Buffer.from(before);
      for (given = 1; given <= 1000; given += 1) yield Buffer.from(row(given) + separator);
    };
    let seen = 0;
    for await (const record of oneByOne(read(chunks()))) {
      expect(record.kind).toBe('record');
      seen += 1;
      expect(given - seen).toBeLessThan(40);
      if (seen === 500) break;
    }
    expect(given).toBeLessThan(900);
  });
});

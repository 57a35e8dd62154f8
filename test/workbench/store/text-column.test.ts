import fc from 'fast-check';
import { describe, it } from 'vitest';
import { decodeText, encodeText } from '../../../src/workbench/store/text-column.ts';
import { temporaryStore } from '../temporary-store.ts';

describe('texts in SQLite', () => {
  it('come back as they were, with halves of surrogate pairs, zeros and what looks like a mark', () => {
    const echo = temporaryStore().database.prepare<[string], string>('SELECT ?').pluck();
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.string().map((text) => `\0json:${text}`),
    );
    fc.assert(fc.property(texts, (text) => decodeText(echo.get(encodeText(text))!) === text));
  });
});

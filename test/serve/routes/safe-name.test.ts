import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../src/serve/routes/safe-name.ts';

describe('safeFileName', () => {
  it.each([
    ['ward notes.json', 'ward notes.json'],
    ['Übergabe – Station 3 🏥.csv', 'Übergabe – Station 3 🏥.csv'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\train.json', 'train.json'],
    ['.bashrc', 'bashrc'],
    ['a\u0000b\u202ejson.exe', 'a_b_json.exe'],
    ['con.json', 'file con.json'],
    ['..', 'file'],
    ['what? <now>.csv', 'what_ _now_.csv'],
    ['trailing. . ', 'trailing'],
  ])('makes of %j %j', (given, safe) => expect(safeFileName(given)).toBe(safe));

  it('keeps the ending of a long name', () => {
    const safe = safeFileName(`${'ß'.repeat(400)}.jsonl`);
    expect(safe.endsWith('ß.jsonl')).toBe(true);
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
  });

  it('is one name that a folder can hold, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const safe = safeFileName(given);
        expect(safe).not.toMatch(/[/\\\p{Cc}]|^\.|^$/u);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
      }),
    );
  });
});

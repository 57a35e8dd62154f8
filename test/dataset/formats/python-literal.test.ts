import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePythonLiteral } from '../../../src/dataset/formats/python-literal.ts';

describe('a Python literal', () => {
  it.each([
    [`{'a': [1, 2.5, -3e2], "b": (None, True, False,)}`, { a: [1, 2.5, -300], b: [null, true, false] }],
    [`array(['x', "it's"], dtype=object)`, ['x', "it's"]],
    [`np.array([1\n , 2])`, [1, 2]],
    [String.raw`'\'\n\x41\u00e9\U0001F600\\ \q'`, "'\nAé😀\\ \\q"],
    [`['a' 'b', 'c']`, ['ab', 'c']],
    ['[nan]', [null]],
  ])('%s', (text, value) => {
    expect(parsePythonLiteral(text)).toEqual(value);
  });

  it.each(['', '{', "{'a'}", '[1', 'import os', "'open", '1 2', '['.repeat(1e5)])('is not %j', (text) => {
    expect(() => parsePythonLiteral(text)).toThrow(SyntaxError);
  });

  it('holds any text, quoted as Python does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const quoted = `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
        expect(parsePythonLiteral(quoted)).toBe(text);
      }),
    );
  });
});

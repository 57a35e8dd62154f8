import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documents } from '../../scripts/documentation/documents.ts';

describe.each(documents)('$path', ({ path, render }) => {
  it('describes the arguments as they are declared (else: npm run docs)', () => {
    const text = readFileSync(path, 'utf8');
    expect(text).toBe(render(text));
  });
});

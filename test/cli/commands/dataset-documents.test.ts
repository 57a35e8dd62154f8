import { describe, expect, it } from 'vitest';
import { testFolder } from '../../dataset/in-folder.ts';
import { call } from '../call.ts';

const folder = testFolder();

describe('dataset documents', () => {
  it('writes paragraphs as contexts without questions, with where they stand', async () => {
    const guide = folder.put('guide.md', '# Guide\n\nThe seal holds 16 bar.\n');
    const { code, stdout, stderr } = await call('dataset', 'documents', guide);
    expect(code).toBe(0);
    expect(stderr).toBe(`${guide}: 1 paragraph.\n`);
    expect(JSON.parse(stdout)).toEqual({
      version: 'v2.0',
      data: [{ title: 'Guide', paragraphs: [{ context: 'The seal holds 16 bar.', qas: [], heading: 'Guide' }] }],
    });
  });

  it('names what cannot be read, and writes the rest', async () => {
    const good = folder.put('good.txt', 'Text.');
    const bad = folder.put('bad.pdf', '%PDF-1.4');
    const { code, stdout, stderr } = await call('dataset', 'documents', good, bad);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ data: [{ title: 'good' }] });
    expect(stderr).toContain('bad.pdf: this PDF is damaged, or is none.');
  });
});

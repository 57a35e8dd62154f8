import * as fc from 'fast-check';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SquadForm } from '../../../src/dataset/squad/dataset.ts';
import { parseExamples, readExamples } from '../../../src/dataset/squad/read.ts';
import { formatExamples, writeExamples } from '../../../src/dataset/squad/write.ts';
import { arbitraryExamples } from '../arbitrary-examples.ts';
import { exampleOf } from '../example-of.ts';

const forms: readonly SquadForm[] = ['nested', 'flat'];
const data = new URL('../../../../shared/data/', import.meta.url).pathname;

describe.each(forms)('writing SQuAD in the %s form', (form) => {
  it('gives back the same data when read again', () => {
    fc.assert(
      fc.property(arbitraryExamples, (examples) => {
        expect(parseExamples(formatExamples(examples, form), 'written.json')).toEqual({
          path: 'written.json',
          form,
          examples,
        });
      }),
    );
  });

  it('writes offsets that count code points', () => {
    fc.assert(
      fc.property(arbitraryExamples, (examples) => {
        const written = JSON.parse(formatExamples(examples, form)) as object;
        for (const { context, text, answer_start } of answersIn(written)) {
          const codePoints = Array.from(context);
          expect(codePoints.slice(answer_start, answer_start + Array.from(text).length).join('')).toBe(text);
        }
      }),
    );
  });

  it('puts the whole file in place and leaves nothing beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'squad-'));
    const path = join(folder, 'out.json');
    await writeExamples(path, [exampleOf({})], form);
    await writeExamples(path, [exampleOf({ id: 'q2' })], form);
    expect(await readdir(folder)).toEqual(['out.json']);
    expect((await readExamples(path)).examples).toEqual([exampleOf({ id: 'q2' })]);
    await rm(folder, { recursive: true });
  });

  it('names a folder that is not there', async () => {
    await expect(writeExamples('/nowhere/out.json', [exampleOf({})], form)).rejects.toMatchObject({
      code: 'file-enoent',
    });
  });
});

describe.skipIf(!existsSync(data))('real data sets (skipped where ../shared/data is missing)', () => {
  it.each([
    ['policyqa-dev.json', 3809],
    ['xquad.en.json', 1190],
  ])('%s comes back id by id from either form', async (file, count) => {
    const { examples } = await readExamples(join(data, file));
    expect(examples).toHaveLength(count);
    for (const form of forms) {
      expect(parseExamples(formatExamples(examples, form), file).examples).toEqual(examples);
    }
  });
});

interface WrittenAnswer {
  readonly context: string;
  readonly text: string;
  readonly answer_start: number;
}

/** Every answer in a written file, found by its shape, with the context it is of. */
function answersIn(value: unknown, context = ''): WrittenAnswer[] {
  if (Array.isArray(value)) return value.flatMap((item) => answersIn(item, context));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'context' in value && typeof value.context === 'string' ? value.context : context;
  if ('answer_start' in value && 'text' in value) {
    const texts = [value.text].flat() as string[];
    const starts = [value.answer_start].flat() as number[];
    return texts.map((text, index) => ({ context: own, text, answer_start: starts[index]! }));
  }
  return Object.values(value).flatMap((item) => answersIn(item, own));
}

import { readdir, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachedFeatures } from '../../../../src/pipeline/preprocess/cache/cached-features.ts';
import { pruneCache } from '../../../../src/pipeline/preprocess/cache/prune-cache.ts';
import { loadTokenizer } from '../../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import type { RunEvent } from '../../../../src/shared/events.ts';
import { exampleOf } from '../../../dataset/example-of.ts';
import { bertFiles, folderWith } from '../model-folder.ts';

const options = { maxSeqLength: 32, docStride: 4, paddingSide: 'right', segments: true, maxAnswerLength: 30 } as const;

async function features(folder: string, overwrite = false) {
  const codes: string[] = [];
  const emit = (event: RunEvent) => {
    if (event.type === 'log') codes.push(event.code);
  };
  let progressed = false;
  const set = await cachedFeatures(
    [exampleOf({})],
    await loadTokenizer(await folderWith(bertFiles)),
    options,
    { folder, overwrite },
    { signal: new AbortController().signal, emit, onProgress: () => (progressed = true) },
  );
  return { set, codes, made: progressed };
}

describe('cached features', () => {
  it('are made once, and then taken from the disk', async () => {
    const folder = await folderWith({});
    const first = await features(folder);
    const second = await features(folder);
    expect(first).toMatchObject({ made: true, codes: [] });
    expect(second).toMatchObject({ made: false, codes: ['features-from-cache'] });
    expect(second.set).toEqual(first.set);
  });

  it('are made again with overwrite_cache', async () => {
    const folder = await folderWith({});
    await features(folder);
    expect(await features(folder, true)).toMatchObject({ made: true, codes: [] });
  });

  it('are made again, with a warning, where the file is broken, and kept anew', async () => {
    const folder = await folderWith({});
    await features(folder);
    const [name] = await readdir(folder);
    await truncate(join(folder, name!), 100);
    expect(await features(folder)).toMatchObject({ made: true, codes: ['feature-cache-broken'] });
    expect(await features(folder)).toMatchObject({ made: false });
  });

  it('are made where nothing can be kept', async () => {
    const notAFolder = join(await folderWith({ file: 'text' }), 'file');
    const { set, codes } = await features(notAFolder);
    expect(set.features).toHaveLength(1);
    expect(codes).toContain('feature-cache-not-written');
  });
});

describe('pruneCache', () => {
  it('deletes what was longest not used, and only of its own', async () => {
    const folder = await folderWith({ 'notes.txt': 'x'.repeat(1000) });
    for (const [index, name] of ['old', 'middle', 'new'].entries()) {
      const path = join(folder, `${name}.features`);
      await writeFile(path, 'x'.repeat(100));
      await utimes(path, index + 1, index + 1);
    }
    await pruneCache(folder, join(folder, 'new.features'), 250);
    expect((await readdir(folder)).sort()).toEqual(['middle.features', 'new.features', 'notes.txt']);
  });

  it('keeps what was just written, however large', async () => {
    const folder = await folderWith({ 'a.features': 'x'.repeat(1000) });
    const path = join(folder, 'a.features');
    await pruneCache(folder, path, 10);
    expect((await stat(path)).size).toBe(1000);
  });
});

import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCacheFile, writeCacheFile } from '../../../../src/pipeline/preprocess/cache/cache-file.ts';
import { makeFeatures, type FeatureSet } from '../../../../src/pipeline/preprocess/features/make-features.ts';
import { loadTokenizer } from '../../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import { exampleOf } from '../../../dataset/example-of.ts';
import { bertFiles, folderWith } from '../model-folder.ts';

const examples = [
  exampleOf({}),
  exampleOf({ id: 'q2', question: 'what '.repeat(40) }),
  exampleOf({ id: 'q3', answers: [] }),
];
const key = 'abc';

async function written(): Promise<{ readonly path: string; readonly set: FeatureSet }> {
  const tokenizer = await loadTokenizer(await folderWith(bertFiles));
  const options = {
    maxSeqLength: 16,
    docStride: 2,
    paddingSide: 'right',
    segments: true,
    maxAnswerLength: 30,
  } as const;
  const set = await makeFeatures(examples, tokenizer, options);
  const path = join(await folderWith({}), 'kept', 'abc.features');
  await writeCacheFile(path, key, set);
  return { path, set };
}

describe('a cache file', () => {
  it('gives back features and statistics as they were', async () => {
    const { path, set } = await written();
    expect(set.features.length).toBeGreaterThan(2);
    expect(set.statistics.setAside).toHaveLength(1);
    expect(await readCacheFile(path, key, examples)).toEqual({ state: 'found', set });
  });

  it('leaves nothing beside it', async () => {
    const { path } = await written();
    expect(await readdir(dirname(path))).toEqual(['abc.features']);
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', async () => {
    const { path } = await written();
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('is missing where there is none', async () => {
    expect(await readCacheFile(join(await folderWith({}), 'no.features'), key, examples)).toEqual({ state: 'missing' });
  });
});

describe('a broken cache file is seen as such', () => {
  const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
    'cut off': async (path) => truncate(path, (await stat(path)).size - 4),
    'cut off in its header': (path) => truncate(path, 60),
    empty: (path) => truncate(path, 0),
    'longer than it says': (path) => appendFile(path, Buffer.alloc(4)),
    'with a bit turned in its last number': async (path) => {
      const bytes = await readFile(path);
      bytes[bytes.length - 4]! ^= 1;
      await writeFile(path, bytes);
    },
    'with a header that claims gigabytes': async (path) => {
      const bytes = await readFile(path);
      bytes.writeUInt32LE(0xffffffff, 8);
      await writeFile(path, bytes);
    },
    'of another kind': (path) => writeFile(path, 'PK\u0003\u0004 something else entirely'),
  };

  it.each(Object.entries(damages))('%s', async (_what, damage) => {
    const { path } = await written();
    await damage(path);
    expect(await readCacheFile(path, key, examples)).toMatchObject({ state: 'corrupt' });
  });

  it('made for another key, or for examples that are not there', async () => {
    const { path } = await written();
    expect(await readCacheFile(path, 'xyz', examples)).toMatchObject({ state: 'corrupt' });
    expect(await readCacheFile(path, key, examples.slice(0, 1))).toMatchObject({ state: 'corrupt' });
  });
});

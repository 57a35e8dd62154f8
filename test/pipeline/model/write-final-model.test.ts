import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFinalModel } from '../../../src/pipeline/model/write-final-model.ts';
import { decideStart } from '../../../src/pipeline/process/checkpoint/decide-start.ts';
import { newFolder } from '../process/new-folder.ts';

const model = (content: string) => async (folder: string) => {
  await writeFile(join(folder, 'config.json'), content);
  await writeFile(join(folder, 'model.safetensors'), content);
};

it('takes the place of an earlier model, and leaves nothing beside it', async () => {
  const folder = newFolder();
  await writeFinalModel(folder, model('first'), null);
  await writeFinalModel(folder, model('second'), null);
  expect((await readdir(folder)).sort()).toEqual(['config.json', 'model.safetensors']);
  expect(await readFile(join(folder, 'model.safetensors'), 'utf8')).toBe('second');
});

it.skipIf(!existsSync('/dev/full'))(
  'leaves the earlier model on a full disk, and says from where to go on',
  async () => {
    const folder = newFolder();
    await writeFinalModel(folder, model('first'), null);
    const onFullDisk = async (beside: string) => {
      await writeFile(join(beside, 'config.json'), 'second');
      await writeFile('/dev/full', 'second');
    };
    await expect(writeFinalModel(folder, onFullDisk, 'out/checkpoint-9')).rejects.toMatchObject({
      code: 'disk-full',
      message: `The model in ${folder} could not be saved: the disk is full. Nothing before it is lost: out/checkpoint-9 is whole, and the run resumes from there.`,
    });
    expect((await readdir(folder)).sort()).toEqual(['config.json', 'model.safetensors']);
    expect(await readFile(join(folder, 'config.json'), 'utf8')).toBe('first');
  },
);

it('that a kill has left half-written does not make a folder one that is in use', async () => {
  const outputDir = newFolder();
  const killed = writeFinalModel(outputDir, () => new Promise<void>(() => undefined), null);
  await expect.poll(() => readdir(outputDir)).toEqual(['.model.unfinished']);
  const start = await decideStart({ outputDir, overwriteOutputDir: false, resumeFromCheckpoint: null });
  expect(start).toEqual({ kind: 'fresh' });
  void killed;
});

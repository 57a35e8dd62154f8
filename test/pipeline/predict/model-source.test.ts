import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { findModel } from '../../../src/pipeline/predict/model-source.ts';
import { type TinyModels, tinyModels } from './tiny-models.ts';

describe('findModel', () => {
  let tiny: TinyModels;
  beforeEach(async () => {
    tiny = await tinyModels();
    onTestFinished(tiny.remove);
  });

  it('takes a folder with weights as a whole model, even with an adapter beside them', async () => {
    await copyFile(join(tiny.adapter, 'adapter_config.json'), join(tiny.model, 'adapter_config.json'));
    expect(await findModel(tiny.model)).toEqual({ model: tiny.model, adapter: null });
  });

  it('follows an adapter to the base model that it names', async () => {
    expect(await findModel(tiny.adapter)).toEqual({ model: tiny.model, adapter: tiny.adapter });
  });

  it('reads the name of a base model from the folder of the adapter, too', async () => {
    await nameBase('../model');
    expect(await findModel(tiny.adapter)).toEqual({ model: tiny.model, adapter: tiny.adapter });
  });

  it('puts an adapter whose base model has moved on the one given instead', async () => {
    await rename(tiny.model, tiny.path('moved'));
    expect(await findModel(tiny.adapter, tiny.path('moved'))).toEqual({
      model: tiny.path('moved'),
      adapter: tiny.adapter,
    });
  });

  it.each([
    ['bert-base-uncased', /is an adapter for bert-base-uncased, and there is no such folder/],
    [null, /does not say which model it is for/],
  ])('says what is missing where the base model is %s', async (name, message) => {
    await nameBase(name);
    await expect(findModel(tiny.adapter)).rejects.toMatchObject({
      code: 'base-model-missing',
      message: expect.stringMatching(message) as string,
    });
  });

  it('does not take an empty folder of the name for the base model', async () => {
    await mkdir(tiny.path('empty'));
    await nameBase(tiny.path('empty'));
    await expect(findModel(tiny.adapter)).rejects.toMatchObject({ code: 'base-model-missing' });
  });

  async function nameBase(name: string | null): Promise<void> {
    const path = join(tiny.adapter, 'adapter_config.json');
    const config = JSON.parse(await readFile(path, 'utf8')) as object;
    await writeFile(path, JSON.stringify({ ...config, base_model_name_or_path: name }));
  }
});

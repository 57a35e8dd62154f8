import { rm, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockDataFolder } from '../../../src/workbench/lock/lock-data-folder.ts';
import { withStore } from '../../../src/workbench/with-store.ts';
import { baseModel, type TinyFolder, tinyArguments, tinyFolder } from '../../pipeline/tiny-run.ts';
import { call } from '../call.ts';

describe('import-run', () => {
  let tiny: TinyFolder;
  beforeAll(async () => {
    tiny = await tinyFolder();
    // As a person writes them: from where the command is called.
    const trainFile = relative(process.cwd(), tiny.path('train.json'));
    const args = tinyArguments(tiny, { ...(await baseModel(tiny)), train_file: trainFile });
    const sweep = { arguments: args, output_dir: tiny.path('rates'), parameters: { learning_rate: [1e-3, 1e-4] } };
    await writeFile(tiny.path('sweep.json'), JSON.stringify(sweep));
    await call('sweep', tiny.path('sweep.json'));
  });
  afterAll(() => rm(tiny.folder, { recursive: true }));

  it('brings the finished trials of a sweep into a project of its name', async () => {
    const words = ['import-run', tiny.path('rates'), '--data-folder', tiny.path('home')];
    const { code, stdout } = await call(...words);
    expect(code).toBe(0);
    expect(stdout).toBe(
      'Brought home: "1-learning_rate=1e-3" in the project "rates".\n' +
        'Brought home: "2-learning_rate=1e-4" in the project "rates".\n',
    );
    await withStore(tiny.path('home'), async (store) => {
      const runs = store.runs.list({ project: null, archived: false });
      expect(runs.map(({ state }) => state)).toEqual(['finished', 'finished']);
      expect(new Set(runs.map(({ dataSet }) => dataSet)).size).toBe(1);
      return Promise.resolve();
    });
  });

  it('says in a line what there is not', async () => {
    const { code, stderr } = await call('import-run', tiny.path('nothing'), '--data-folder', tiny.path('home'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: \S+nothing holds no trainer_state\.json: .*\n$/);
  });

  it('does not work on a data folder that a workbench has open', async () => {
    const lock = await lockDataFolder(tiny.path('home'), 0);
    const { code, stderr } = await call('import-run', tiny.path('rates'), '--data-folder', tiny.path('home'));
    lock.release();
    expect(code).toBe(1);
    expect(stderr).toContain('Another Spanwright is at work');
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContents, writeContents } from '../../../../src/pipeline/process/checkpoint/contents.ts';
import { initialLoopState } from '../../../../src/pipeline/process/loop-state.ts';
import { trainerStateSchema } from '../../../../src/pipeline/process/trainer-state.ts';

const moments = (value: number) => new Map([['qa_outputs.bias', { shape: [2], data: Float32Array.of(value, -value) }]]);

const contents = {
  firstMoments: moments(0.5),
  secondMoments: moments(0.25),
  loop: { ...initialLoopState, globalStep: 3 },
  trainerState: trainerStateSchema.parse({
    epoch: 1,
    global_step: 3,
    log_history: [],
    max_steps: 9,
    num_train_epochs: 3,
  }),
  random: { generator: 'a', seed: 1, data_seed: 2, epoch: 1, steps_in_epoch: 0, features: 12 },
};

describe('what a checkpoint holds beside the model', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'spanwright-checkpoint-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('is read back as it was written', async () => {
    await writeContents(folder, contents, {});
    expect(await readContents(folder)).toEqual(contents);
  });

  it('includes the loss scale of a training in float16, under the names of PyTorch’s GradScaler', async () => {
    const scaled = { ...contents, lossScale: { scale: 512, streak: 7 } };
    await writeContents(folder, scaled, {});
    expect(await readContents(folder)).toEqual(scaled);
    expect(JSON.parse(await readFile(join(folder, 'scaler.json'), 'utf8'))).toEqual({ scale: 512, _growth_tracker: 7 });
  });
});

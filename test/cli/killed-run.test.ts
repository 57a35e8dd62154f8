import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseModel, curvesOf, tinyArguments, tinyFolder } from '../pipeline/tiny-run.ts';
import { spawnSpanwright } from './spawn.ts';

const settings = { max_steps: 48, save_steps: 5, logging_steps: 1, eval_strategy: 'steps', eval_steps: 8 };

describe.each([
  ['full', {}, 'model.safetensors'],
  ['LoRA', { use_lora: true, lora_dropout: 0.2 }, 'adapter_model.safetensors'],
])('a run with dropout whose process is killed in the middle of an epoch (%s)', (_name, changes, weights) => {
  it('goes on when it is started again, to the bits of the run that was not killed', async () => {
    const tiny = await tinyFolder({ hidden_dropout_prob: 0.1, attention_probs_dropout_prob: 0.1 });
    const base = await baseModel(tiny);
    const started = async (name: string, stepToKillAfter = Infinity) => {
      const args = { ...settings, ...changes, ...base, output_dir: tiny.path(name) };
      await writeFile(tiny.path(`${name}.json`), JSON.stringify(tinyArguments(tiny, args)));
      return spawnSpanwright(['run-qa', tiny.path(`${name}.json`)], {
        onOutput(said, child) {
          if (said.includes(`step ${stepToKillAfter} `)) child.kill('SIGKILL');
        },
      });
    };
    expect((await started('whole')).code).toBe(0);

    expect((await started('killed', 7)).code).toBe(null);
    expect((await started('killed', 18)).code).toBe(null);
    const last = await started('killed');
    expect(last.stdout).toMatch(/^Continuing from .*checkpoint-[1-4][05], /m);
    expect(last.code).toBe(0);

    expect(await curvesOf(tiny.path('killed'))).toEqual(await curvesOf(tiny.path('whole')));
    const [whole, killed] = await Promise.all(
      ['whole', 'killed'].map((name) => readFile(join(tiny.path(name), weights))),
    );
    expect(killed!.equals(whole!)).toBe(true);
  });
});

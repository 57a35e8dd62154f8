import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { decideStart } from '../../../../src/pipeline/process/checkpoint/decide-start.ts';
import type { StartOptions } from '../../../../src/pipeline/process/checkpoint/decide-start.ts';
import { findLastCheckpoint } from '../../../../src/pipeline/process/checkpoint/list-checkpoints.ts';
import { newFolder } from '../new-folder.ts';

let outputDir: string;
let options: StartOptions;

beforeEach(() => {
  outputDir = newFolder();
  options = { outputDir, overwriteOutputDir: false, resumeFromCheckpoint: null };
});

function put(name: string, ...files: readonly string[]): string {
  const folder = join(outputDir, name);
  mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(join(folder, file), '');
  return folder;
}
const whole = ['trainer_state.json', 'loop_state.json', 'rng_state.json', 'optimizer.safetensors'];

describe('the last checkpoint', () => {
  it('is the one with the most steps, by number', async () => {
    put('checkpoint-9', ...whole);
    const last = put('checkpoint-10', ...whole);
    expect(await findLastCheckpoint(outputDir)).toBe(last);
  });

  it('is never one that is not whole, nor another folder', async () => {
    const last = put('checkpoint-2', ...whole);
    put('checkpoint-3', 'trainer_state.json');
    put('.checkpoint-4.unfinished', ...whole);
    put('checkpoint-best', ...whole);
    expect(await findLastCheckpoint(outputDir)).toBe(last);
  });

  it('is none in a folder that is not there', async () => {
    expect(await findLastCheckpoint(outputDir)).toBeNull();
  });
});

describe('a run starts', () => {
  it('anew in a folder that is missing or holds nothing but what a kill left', async () => {
    expect(await decideStart(options)).toEqual({ kind: 'fresh' });
    put('.checkpoint-4.unfinished', 'model.safetensors');
    expect(await decideStart(options)).toEqual({ kind: 'fresh' });
  });

  it('from the last checkpoint in the folder', async () => {
    const checkpoint = put('checkpoint-4', ...whole);
    expect(await decideStart(options)).toEqual({ kind: 'resume', checkpoint, detected: true });
    const asked = await decideStart({ ...options, resumeFromCheckpoint: true });
    expect(asked).toEqual({ kind: 'resume', checkpoint, detected: false });
  });

  it('not at all in a folder with something else in it', async () => {
    put('notes', 'mine.txt');
    await expect(decideStart(options)).rejects.toMatchObject({ code: 'output-dir-not-empty' });
  });

  it('over with overwrite_output_dir, whatever is in the folder', async () => {
    put('checkpoint-4', ...whole);
    expect(await decideStart({ ...options, overwriteOutputDir: true })).toEqual({ kind: 'fresh' });
  });

  it('from an explicit checkpoint before anything else', async () => {
    const checkpoint = put('checkpoint-4', ...whole);
    put('checkpoint-8', ...whole);
    const explicit = { ...options, overwriteOutputDir: true, resumeFromCheckpoint: `${checkpoint}/` };
    expect(await decideStart(explicit)).toEqual({ kind: 'resume', checkpoint, detected: false });
  });

  it('not from what is no checkpoint of ours', async () => {
    const partial = put('checkpoint-4', 'trainer_state.json', 'loop_state.json');
    const python = put('checkpoint-8', 'trainer_state.json', 'optimizer.pt');
    const from = (resumeFromCheckpoint: string) => decideStart({ ...options, resumeFromCheckpoint });
    await expect(from(partial)).rejects.toThrow(/no rng_state.json and no optimizer.safetensors/);
    await expect(from(python)).rejects.toMatchObject({ mend: expect.stringContaining('model_name_or_path') as string });
    await expect(from(join(outputDir, 'nowhere'))).rejects.toMatchObject({ code: 'not-a-checkpoint' });
    await expect(decideStart({ ...options, resumeFromCheckpoint: true })).rejects.toMatchObject({
      code: 'no-checkpoint',
    });
  });
});

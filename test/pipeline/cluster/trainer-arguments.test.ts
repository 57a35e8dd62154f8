import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allArguments } from '../../../src/pipeline/arguments/all-arguments.ts';
import { defaultArguments } from '../../../src/pipeline/arguments/defaults.ts';
import { resolveArguments } from '../../../src/pipeline/arguments/resolve.ts';
import { dataDeclarations } from '../../../src/pipeline/arguments/declarations/data.ts';
import {
  runQaArguments,
  trainerArguments,
  type TransformersVersion,
} from '../../../src/pipeline/cluster/trainer-arguments.ts';

const paths = {
  model_name_or_path: 'model',
  train_file: 'data/train.json',
  validation_file: null,
  test_file: null,
  output_dir: 'output',
};

/** The names that `TrainingArguments` of each version has. */
const namesOf = (file: string) =>
  Object.keys(JSON.parse(readFileSync(join(import.meta.dirname, '../arguments', file), 'utf8')) as object);
const known: Record<TransformersVersion, ReadonlySet<string>> = {
  '4': new Set([...namesOf('trainer-defaults.json'), ...Object.keys(dataDeclarations), 'model_name_or_path']),
  '5': new Set([...namesOf('trainer-5-defaults.json'), ...Object.keys(dataDeclarations), 'model_name_or_path']),
};

describe('arguments for run_qa.py', () => {
  it.each(['4', '5'] as const)('have no name that transformers %s does not know, whatever is changed', (version) => {
    const everything = allArguments.map(({ group, key }) => ({ group, key }));
    fc.assert(
      fc.property(fc.subarray(everything), (changed) => {
        const args = structuredClone(defaultArguments('out')) as unknown as Record<string, Record<string, unknown>>;
        for (const { group, key } of changed) args[group]![key] = key === 'groupByLength' ? true : 'changed';
        const names = Object.keys(trainerArguments(args as never, paths, version));
        expect(names.filter((name) => !known[version].has(name))).toEqual([]);
      }),
    );
  });

  const args = resolveArguments(
    {
      output_dir: '/home/me/out',
      model_name_or_path: '/home/me/model',
      train_file: '/home/me/train.json',
      do_train: true,
      learning_rate: 3e-5,
      warmup_ratio: 0.1,
      group_by_length: true,
      device: 'cpu',
      overwrite_output_dir: true,
      cache_dir: '/home/me/cache',
    },
    { kind: 'form' },
  ).args;

  it('call things as each version does, without what is of this machine or leads run_qa.py astray', () => {
    const { model_name_or_path, train_file, output_dir } = paths;
    const same = { model_name_or_path, train_file, output_dir, do_train: true, learning_rate: 3e-5, report_to: 'none' };
    expect(trainerArguments(args, paths, '4')).toEqual({ ...same, warmup_ratio: 0.1 });
    expect(trainerArguments(args, paths, '5')).toEqual({ ...same, warmup_steps: 0.1 });
  });

  it('for run-qa on another machine make the same run, but for its folders', () => {
    const again = resolveArguments(runQaArguments(args, paths), { kind: 'form' }).args;
    expect(again.training).toEqual({ ...args.training, outputDir: 'output' });
    expect(again.model).toEqual({ ...args.model, modelNameOrPath: 'model', cacheDir: null });
  });
});

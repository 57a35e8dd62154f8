import { findArgument } from '../arguments/all-arguments.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';
import { serializeArguments } from '../arguments/serialize.ts';

/** Major versions of Hugging Face's transformers: some arguments have other names in each. */
export const transformersVersions = ['4', '5'] as const;
export type TransformersVersion = (typeof transformersVersions)[number];

/** Where things lie in a folder for a cluster, relative to it; null where there is no such thing. */
export interface ClusterPaths {
  readonly model_name_or_path: string;
  readonly train_file: string | null;
  readonly validation_file: string | null;
  readonly test_file: string | null;
  readonly output_dir: string;
}

/** Arguments that are Spanwright's own, that speak of this machine and its folders, or that `run_qa.py` errs with. */
const notForTrainer: ReadonlySet<string> = new Set([
  // The Trainer then puts what it evaluates in another order as well, and run_qa.py holds answers against other questions.
  'group_by_length',
  'config_name',
  'tokenizer_name',
  'vocab_size',
  'cache_dir',
  'device',
  'threads',
  'early_stopping_patience',
  'early_stopping_threshold',
  'overwrite_output_dir',
  'overwrite_cache',
  'resume_from_checkpoint',
  'logging_dir',
  'preprocessing_num_workers',
]);

/** What has become part of the model's folder, or is made anew there. */
const ofTheseFolders: ReadonlySet<string> = new Set(['config_name', 'tokenizer_name', 'cache_dir', 'logging_dir']);

/**
 * The arguments of a run as `run_qa.py` takes them in a JSON file: it refuses names that it does not know. Those of LoRA
 * are none of its: see `loraConfig`.
 */
export function trainerArguments(
  args: QaArguments,
  paths: ClusterPaths,
  version: TransformersVersion,
): Readonly<Record<string, unknown>> {
  const changed = serializeArguments(args, { onlyChanged: true });
  const kept = Object.entries(changed).filter(
    ([name]) => !notForTrainer.has(name) && findArgument(name)?.group !== 'lora',
  );
  return {
    ...withNamesOf(version, Object.fromEntries(kept)),
    // Left to itself, transformers 4 reports to every tracker that is installed.
    report_to: changed.report_to ?? 'none',
    ...pathsGiven(paths),
  };
}

/** The same as `spanwright run-qa` takes them on another machine. */
export function runQaArguments(args: QaArguments, paths: ClusterPaths): Readonly<Record<string, unknown>> {
  const changed = serializeArguments(args, { onlyChanged: true });
  const kept = Object.entries(changed).filter(([name]) => !ofTheseFolders.has(name));
  return { ...Object.fromEntries(kept), ...pathsGiven(paths) };
}

/** transformers 5 has no `warmup_ratio`: its `warmup_steps` may be a share of all. */
function withNamesOf(version: TransformersVersion, given: Readonly<Record<string, unknown>>) {
  if (version === '4') return given;
  const { warmup_ratio: ratio, ...rest } = given;
  return { ...(ratio !== undefined && { warmup_steps: ratio }), ...rest };
}

function pathsGiven(paths: ClusterPaths): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(paths).filter(([, path]) => path !== null));
}

import { allArguments } from '../arguments/all-arguments.ts';
import type { TrainingArguments } from '../arguments/qa-arguments.ts';

/** The training arguments under Hugging Face's names, for `training_args.json`. */
export function trainingRecord(training: TrainingArguments): Readonly<Record<string, unknown>> {
  const own = allArguments.filter(({ group }) => group === 'training');
  return Object.fromEntries(own.map(({ name, key }) => [name, training[key as keyof TrainingArguments]]));
}

/** Arguments that may change on a resume without changing the course of the training. */
const harmless = new Set([
  'output_dir',
  'overwrite_output_dir',
  'resume_from_checkpoint',
  'do_train',
  'do_eval',
  'do_predict',
  'per_device_eval_batch_size',
  'save_total_limit',
  'logging_dir',
  'report_to',
  'run_name',
  'disable_tqdm',
]);

/** What differs between two records, as `learning_rate: 0.001 instead of 0.01`; entries that only one has are passed over. */
export function differences(
  now: Readonly<Record<string, unknown>>,
  saved: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(now).flatMap(([name, value]) => {
    if (harmless.has(name) || !(name in saved)) return [];
    const [written, before] = [JSON.stringify(value), JSON.stringify(saved[name])];
    return written === before ? [] : [`${name}: ${written} instead of ${before}`];
  });
}

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
  'test_file',
  'max_predict_samples',
  'overwrite_cache',
  'preprocessing_num_workers',
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

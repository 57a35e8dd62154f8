/** Arguments that the workbench sets itself: what a run reads, where it writes, and what it does with that. */
export const managedArguments: ReadonlySet<string> = new Set([
  'model_name_or_path',
  'train_file',
  'validation_file',
  'test_file',
  'output_dir',
  'overwrite_output_dir',
  'cache_dir',
  'do_train',
  'do_eval',
  'do_predict',
  'resume_from_checkpoint',
]);

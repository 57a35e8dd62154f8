/** Arguments of run_qa.py's that ask for what cannot be done here, so that leaving them out of account would mislead. */
const refused = new Map([
  [
    'dataset_name',
    {
      code: 'no-hub-data-sets',
      message: 'dataset_name names a data set of the Hugging Face hub; data are only read from files here.',
      mend: 'Save it as a file, and give that as train_file (and validation_file).',
    },
  ],
]);

export function findRefused(
  name: string,
): { readonly code: string; readonly message: string; readonly mend: string } | undefined {
  return refused.get(name);
}

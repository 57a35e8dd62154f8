import type { ArgumentValues, RunRequest } from '../../shared/contract/arguments.ts';
import { checkArguments, type CheckedArguments } from '../../pipeline/arguments/resolve.ts';
import { countEntries, countFacets } from '../query/count.ts';
import { completeArguments } from '../runs/arguments/complete-arguments.ts';
import type { Store } from '../store/store.ts';

/** What the files and folders of a run that is not started yet are called. */
const files = { train: 'train.json', validation: 'validation.json', test: 'test.json', output: 'output' } as const;

export interface PlannedRun {
  /** As the run would have them, with names in place of the paths that it is yet to get. */
  readonly values: ArgumentValues;
  readonly checked: CheckedArguments;
  /** Entries to learn from. */
  readonly trainEntries: number;
}

/**
 * What would be run, without its data being read: as `prepareRun` completes arguments. Throws a `Failure` where there is
 * no such model or data set.
 */
export function planRequest(store: Store, { model, dataSet, values }: Omit<RunRequest, 'project'>): PlannedRun {
  const { splits, entries } = countFacets(store, store.dataSets.get(dataSet).id);
  const isSplit = splits.none < entries;
  const trainEntries = isSplit ? splits.train : entries;
  const unanswerable = countEntries(store, dataSet, { answerable: false, ...(isSplit && { splits: ['train'] }) }) > 0;
  const completed = completeArguments(values, {
    model: model === null ? null : store.models.get(model).folder,
    trainFile: files.train,
    validationFile: isSplit && splits.validation === 0 ? null : files.validation,
    testFile: isSplit && splits.test > 0 ? files.test : null,
    outputFolder: files.output,
    cacheFolder: '',
    unanswerable,
  });
  const known = Object.fromEntries(Object.entries(completed).filter(([name]) => name !== 'cache_dir'));
  return { values: known, checked: checkArguments(known, { kind: 'form' }), trainEntries };
}

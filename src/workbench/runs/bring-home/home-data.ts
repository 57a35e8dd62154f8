import { basename } from 'node:path';
import type { Example } from '../../../dataset/example.ts';
import { hashExamples } from '../../../dataset/identity/hash.ts';
import { readExamples } from '../../../dataset/squad/read.ts';
import type { DataSetId, ProjectId, VersionId } from '../../../shared/contract/ids.ts';
import { Failure } from '../../../shared/failure.ts';
import { type Split, splits } from '../../entries/entry.ts';
import { checkEntries } from '../../findings/check-entries.ts';
import { importDataSet } from '../../import/import-data-set.ts';
import type { ImportItem } from '../../import/import-item.ts';
import type { Store } from '../../store/store.ts';
import { hashVersion } from '../../versions/read-version.ts';
import { type ForeignRun, placeOf } from './read-foreign-run.ts';

/** Whose data are to be found. */
type Reader = Pick<ForeignRun, 'args' | 'root' | 'name' | 'output'>;

/** The data of a run, among the data sets of a project. */
export interface HomeData {
  readonly dataSet: DataSetId;
  readonly version: VersionId;
}

export type HomeExamples = Readonly<Partial<Record<Split, readonly Example[]>>>;

/** What a run read, by role. Throws a `Failure` where its files are not to be found. */
export async function readHomeData(run: Reader): Promise<HomeExamples> {
  const { data } = run.args;
  const files = { train: data.trainFile, validation: data.validationFile, test: data.testFile };
  const examples: Partial<Record<Split, readonly Example[]>> = {};
  for (const split of splits) {
    const path = files[split];
    if (path === null) continue;
    examples[split] = (await readExamples(await placeOf(run, path))).examples;
  }
  if (examples.train === undefined) throw noData(run);
  return examples;
}

/** Finds a project's data set with exactly the questions that a run read in each of its splits, or brings them in. */
export async function homeData(
  store: Store,
  project: ProjectId,
  run: Reader,
  examples: HomeExamples,
): Promise<HomeData> {
  const known = store.dataSets
    .list(project)
    .map(({ id }) => ({ dataSet: id, version: store.dataSets.currentVersion(id) }))
    .find(({ version }) =>
      splits.every((split) => {
        const own = examples[split];
        return own === undefined || hashVersion(store, version, split) === hashExamples(own);
      }),
    );
  if (known) return known;
  const trainFile = basename(run.args.data.trainFile!);
  const name = trainFile.replace(/\..*$/, '') === 'train' ? run.name : trainFile;
  const items = splits.map((split) => (examples[split] ?? []).map((example): ImportItem => ({ example, split })));
  const { dataSet } = await importDataSet(store, items.flat(), {
    name,
    project,
    who: 'import-run',
    check: checkEntries,
  });
  return { dataSet, version: store.dataSets.currentVersion(dataSet) };
}

function noData({ output }: Reader): Failure {
  return new Failure({
    code: 'no-training-data',
    message: `The arguments of ${output} name no training file.`,
    mend: 'Name another file of arguments with --arguments.',
  });
}

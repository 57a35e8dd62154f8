import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import { compareAnnotators } from '../../../src/workbench/agreement/compare-annotators.ts';
import { readEntries } from '../../../src/workbench/entries/read-entries.ts';
import type { Store } from '../../../src/workbench/store/store.ts';
import { imported } from '../temporary-store.ts';
import { modelOf, type DataSetModel } from './data-set-model.ts';
import { observe, type Observed } from './observed.ts';

/** A data set of 400 entries, a model that can be asked, and conflicts with another annotator; and the model of all that. */
export async function editedStore(store: Store) {
  const { dataSet } = await imported(store, mockDataset({ seed: 1, entries: 400 }));
  store.models.add({
    name: 'seal',
    kind: 'model',
    folder: '/models/seal',
    origin: { type: 'folder' } as never,
    base: null,
    scores: null,
  });
  const theirs = Array.from(readEntries(store, dataSet), ({ example }, index) =>
    index % 3 === 0
      ? { ...example, answers: [{ text: example.context.slice(0, 9), start: 0 }], isImpossible: false }
      : example,
  ).slice(0, 120);
  const agreement = compareAnnotators(store, dataSet, { file: 'bea.json', examples: theirs }, new Date(0));
  const seen = (from: Store): Observed => observe(from, dataSet, agreement);
  const model: DataSetModel = modelOf(seen(store), store.agreements.conflicts(agreement));
  return { dataSet, seen, model };
}

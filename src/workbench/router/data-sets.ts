import { Failure } from '../../shared/failure.ts';
import {
  changeAllEntries,
  changeEntries,
  mendDataSet,
  stepThroughJournal,
  tellChanged,
} from '../data-sets/change-data-set.ts';
import { placeFields } from '../documents/place-fields.ts';
import { compareVersions } from '../data-sets/compare-versions.ts';
import { describeCharts } from '../data-sets/describe-charts.ts';
import { describeDataSet } from '../data-sets/describe-data-set.ts';
import { describeEntries, describeFacets, describeFinding } from '../data-sets/describe-entry.ts';
import { describeModelAnswers } from '../data-sets/describe-model-answers.ts';
import { exportToFile } from '../data-sets/export-to-file.ts';
import { importIntoProject } from '../data-sets/import-into-project.ts';
import { inspectFile } from '../data-sets/inspect-file.ts';
import { journalState, listVersions } from '../data-sets/journal-state.ts';
import { previewChange } from '../data-sets/preview-change.ts';
import { toEditCommand } from '../data-sets/to-edit-command.ts';
import { authorsOf } from '../edits/authors.ts';
import { edit } from '../edits/edit.ts';
import { readEntriesByKey, readEntry } from '../entries/read-entries.ts';
import { fixEntry } from '../findings/fix-entry.ts';
import { listSetAside } from '../import/set-aside.ts';
import { proposeAnswers } from '../model-answers/propose-answers.ts';
import { rejectAnswers } from '../model-answers/reject-answers.ts';
import type { Cursor } from '../query/cursor.ts';
import { matchingKeys, queryEntries } from '../query/query-entries.ts';
import { listSavedFilters, removeFilter, saveFilter } from '../query/saved-filters.ts';
import { dataSetOf } from '../store/ids.ts';
import { os } from './os.ts';
import { work } from './work.ts';

const { dataSets } = os;

export const dataSetsRouter = dataSets.router({
  list: dataSets.list.handler(({ input: { project }, context: { workbench } }) => {
    const { store } = workbench;
    return store.dataSets.list(store.projects.get(project).id).map(({ id }) => describeDataSet(store, id));
  }),
  get: dataSets.get.handler(({ input, context: { workbench } }) => describeDataSet(workbench.store, input.dataSet)),
  inspectFile: dataSets.inspectFile.handler(({ input }) => inspectFile(input.path, input.mapping)),
  import: dataSets.import.handler(({ input, context: { workbench }, signal }) =>
    work(signal, (ways) => importIntoProject(workbench, input, ways)),
  ),
  rename: dataSets.rename.handler(({ input, context: { workbench } }) => {
    workbench.store.dataSets.rename(input.dataSet, input.name);
    tellChanged(workbench, input.dataSet, []);
  }),
  entries: dataSets.entries.handler(({ input, context: { workbench } }) => {
    const { store } = workbench;
    const { dataSet, after, ...query } = input;
    const page = queryEntries(store, store.dataSets.get(dataSet).id, { ...query, after: after as Cursor | null });
    return { entries: describeEntries(store, page.entries), next: page.next };
  }),
  keys: dataSets.keys.handler(({ input: { dataSet, filter, order }, context: { workbench } }) =>
    matchingKeys(workbench.store, workbench.store.dataSets.get(dataSet).id, filter, order),
  ),
  entriesByKey: dataSets.entriesByKey.handler(({ input: { dataSet, entries }, context: { workbench } }) => {
    const own = entries.filter((key) => dataSetOf(key) === dataSet);
    return describeEntries(workbench.store, readEntriesByKey(workbench.store, own));
  }),
  facets: dataSets.facets.handler(({ input: { dataSet, filter }, context: { workbench } }) =>
    describeFacets(workbench.store, workbench.store.dataSets.get(dataSet).id, filter),
  ),
  charts: dataSets.charts.handler(({ input: { dataSet, filter }, context: { workbench } }) =>
    describeCharts(workbench.store, workbench.store.dataSets.get(dataSet).id, filter),
  ),
  entry: dataSets.entry.handler(({ input: { dataSet, entry: key }, context: { workbench } }) => {
    const { store } = workbench;
    const stored = dataSetOf(key) === dataSet ? readEntry(store, key) : null;
    if (stored === null) throw noSuchEntry();
    const [entry] = describeEntries(store, [stored]);
    const ofContext = store.entries.ofContext(stored.contextKey).length;
    return {
      entry: entry!,
      findings: store.findings.of(key).map(describeFinding),
      ofContext,
      modelAnswers: describeModelAnswers(store, key),
      authors: authorsOf(store, key),
    };
  }),
  setAside: dataSets.setAside.handler(({ input, context: { workbench } }) =>
    listSetAside(workbench.store, input.dataSet).map((row, index) => ({ number: index + 1, ...row })),
  ),
  edit: dataSets.edit.handler(({ input: { dataSet, command }, context: { workbench } }) =>
    changeEntries(workbench, dataSet, (store, who) =>
      store.database
        .transaction(() => {
          const made = toEditCommand(command, (context) => placeFields(store, dataSet, context));
          return edit(store, dataSet, made, { who });
        })
        .immediate(),
    ),
  ),
  journalState: dataSets.journalState.handler(({ input, context: { workbench } }) =>
    journalState(workbench.store, input.dataSet),
  ),
  undo: dataSets.undo.handler(({ input, context: { workbench } }) =>
    stepThroughJournal(workbench, input.dataSet, 'undo'),
  ),
  redo: dataSets.redo.handler(({ input, context: { workbench } }) =>
    stepThroughJournal(workbench, input.dataSet, 'redo'),
  ),
  versions: dataSets.versions.handler(({ input, context: { workbench } }) =>
    listVersions(workbench.store, input.dataSet),
  ),
  compareVersions: dataSets.compareVersions.handler(({ input: { dataSet, from, to }, context: { workbench } }) =>
    compareVersions(workbench.store, dataSet, from, to),
  ),
  fix: dataSets.fix.handler(({ input: { dataSet, entry, ...wanted }, context: { workbench } }) => {
    if (entry === null) return mendDataSet(workbench, dataSet, { kind: 'fix', ...wanted });
    if (dataSetOf(entry) !== dataSet) throw noSuchEntry();
    return changeEntries(workbench, dataSet, (store, who) => fixEntry(store, entry, { ...wanted, who }));
  }),
  previewChange: dataSets.previewChange.handler(({ input: { dataSet, ...what }, context: { workbench } }) =>
    previewChange(workbench.store, workbench.store.dataSets.get(dataSet).id, what),
  ),
  changeAll: dataSets.changeAll.handler(({ input: { dataSet, ...what }, context: { workbench }, signal }) =>
    work(signal, (ways) => changeAllEntries(workbench, dataSet, what, ways)),
  ),
  savedFilters: dataSets.savedFilters.handler(({ input, context: { workbench } }) =>
    listSavedFilters(workbench.store, input.project),
  ),
  saveFilter: dataSets.saveFilter.handler(
    ({
      input: { project, ...filter },
      context: {
        workbench: { store },
      },
    }) => {
      saveFilter(store, store.projects.get(project).id, filter);
      return listSavedFilters(store, project);
    },
  ),
  removeFilter: dataSets.removeFilter.handler(
    ({
      input: { project, name },
      context: {
        workbench: { store },
      },
    }) => {
      removeFilter(store, project, name);
      return listSavedFilters(store, project);
    },
  ),
  propose: dataSets.propose.handler(({ input, context: { workbench }, signal }) =>
    work(signal, (ways) => proposeAnswers(workbench, input, ways)),
  ),
  rejectAnswers: dataSets.rejectAnswers.handler(({ input: { dataSet, entry, rejected }, context: { workbench } }) => {
    if (dataSetOf(entry) !== dataSet) throw noSuchEntry();
    rejectAnswers(workbench.store, entry, rejected);
    tellChanged(workbench, dataSet, [{ entry, before: {}, after: {} }]);
  }),
  check: dataSets.check.handler(({ input: { dataSet }, context: { workbench }, signal }) =>
    work(signal, async (ways) => {
      await mendDataSet(workbench, dataSet, { kind: 'check' }, ways);
      return describeFacets(workbench.store, dataSet);
    }),
  ),
  split: dataSets.split.handler(({ input: { dataSet, ...options }, context: { workbench } }) =>
    mendDataSet(workbench, dataSet, { kind: 'split', ...options }),
  ),
  export: dataSets.export.handler(({ input, context: { workbench }, signal }) =>
    work(signal, (ways) => exportToFile(workbench, input, ways)),
  ),
});

function noSuchEntry(): Failure {
  return new Failure({
    code: 'no-such-entry',
    message: 'The data set has no such entry any more.',
    mend: 'Choose one that is there; one that was removed comes back by undoing that.',
  });
}

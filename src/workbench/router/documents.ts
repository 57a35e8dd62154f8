import { tellChanged } from '../data-sets/change-data-set.ts';
import { addDocuments } from '../documents/add-documents.ts';
import { queryTexts } from '../documents/query-texts.ts';
import { readText } from '../documents/read-text.ts';
import { runJob } from '../jobs/run-job.ts';
import { readSettings } from '../settings/settings.ts';
import { os } from './os.ts';
import { work } from './work.ts';

const { documents } = os;

export const documentsRouter = documents.router({
  read: documents.read.handler(({ input, context: { workbench }, signal }) =>
    work(signal, (ways) => runJob(workbench.jobHost, 'read-documents', input, ways)),
  ),
  add: documents.add.handler(async ({ input, context: { workbench } }) => {
    const { store } = workbench;
    const added = await addDocuments(store, input.to, input.documents, readSettings(store).who);
    tellChanged(workbench, added.dataSet);
    return added;
  }),
  list: documents.list.handler(({ input, context: { workbench } }) => workbench.store.documents.list(input.dataSet)),
  remove: documents.remove.handler(({ input, context: { workbench } }) => {
    tellChanged(workbench, workbench.store.documents.setRemoved(input.document, true));
  }),
  restore: documents.restore.handler(({ input, context: { workbench } }) => {
    tellChanged(workbench, workbench.store.documents.setRemoved(input.document, false));
  }),
  texts: documents.texts.handler(({ input: { dataSet, ...query }, context: { workbench } }) =>
    queryTexts(workbench.store, dataSet, query),
  ),
  text: documents.text.handler(({ input, context: { workbench } }) =>
    readText(workbench.store, input.dataSet, input.text),
  ),
});

import { runJob } from '../jobs/run-job.ts';
import { addFolder } from '../models/add-folder.ts';
import { addFromHub } from '../models/add-from-hub.ts';
import { describeStoredModel } from '../models/describe-stored-model.ts';
import { startExport } from '../models/start-export.ts';
import { removeModel } from '../models/remove-model.ts';
import type { ModelId } from '../../shared/contract/ids.ts';
import type { Workbench } from '../workbench.ts';
import { os } from './os.ts';
import { work } from './work.ts';

const { models } = os;

const describe = ({ store }: Workbench, id: ModelId) => describeStoredModel(store, store.models.get(id));

export const modelsRouter = models.router({
  list: models.list.handler(({ context: { workbench } }) => {
    const { store } = workbench;
    const listed = store.models.list();
    const shipped = listed.filter(({ origin }) => origin.type === 'shipped');
    const others = listed.filter(({ origin }) => origin.type !== 'shipped');
    return Promise.all([...others, ...shipped].map((model) => describeStoredModel(store, model)));
  }),
  get: models.get.handler(({ input, context: { workbench } }) => describe(workbench, input.model)),
  addFolder: models.addFolder.handler(async ({ input, context: { workbench } }) => {
    const model = await addFolder(workbench.store, input.path);
    workbench.events.emit({ type: 'model', model });
    return describe(workbench, model);
  }),
  addFromHub: models.addFromHub.handler(({ input, context: { workbench }, signal }) =>
    work(signal, async (ways) => {
      const model = await addFromHub(workbench, input, ways);
      workbench.events.emit({ type: 'model', model });
      return describe(workbench, model);
    }),
  ),
  rename: models.rename.handler(({ input: { model, name }, context: { workbench } }) => {
    workbench.store.models.rename(model, name);
    workbench.events.emit({ type: 'model', model });
    return describe(workbench, model);
  }),
  setNoAnswerThreshold: models.setNoAnswerThreshold.handler(
    ({ input: { model, threshold }, context: { workbench } }) => {
      workbench.store.models.setNoAnswerThreshold(model, threshold);
      workbench.events.emit({ type: 'model', model });
      return describe(workbench, model);
    },
  ),
  remove: models.remove.handler(({ input, context: { workbench } }) => removeModel(workbench, input.model)),
  export: models.export.handler(({ input, context: { workbench }, signal }) =>
    work(signal, (ways) => startExport(workbench, input, ways)),
  ),
  devices: models.devices.handler(({ context: { workbench }, signal }) =>
    runJob(workbench.jobHost, 'probe-devices', {}, signal ? { signal } : {}),
  ),
});

import { changeEntries, reviewAgreedEntries } from '../data-sets/change-data-set.ts';
import { settle } from '../agreement/settle.ts';
import { runJob } from '../jobs/run-job.ts';
import { os } from './os.ts';
import { work } from './work.ts';

const { agreement } = os;

export const agreementRouter = agreement.router({
  compare: agreement.compare.handler(({ input, context: { workbench }, signal }) =>
    work(signal, async (ways) => {
      const { store, jobHost } = workbench;
      const { agreement: id } = await runJob(jobHost, 'compare-annotators', { ...input, store: store.path }, ways);
      return store.agreements.get(id);
    }),
  ),
  list: agreement.list.handler(({ input, context: { workbench } }) => workbench.store.agreements.list(input.dataSet)),
  conflicts: agreement.conflicts.handler(({ input, context: { workbench } }) =>
    workbench.store.agreements.conflicts(workbench.store.agreements.get(input.agreement).id),
  ),
  settle: agreement.settle.handler(({ input, context: { workbench } }) => {
    const { dataSet } = workbench.store.agreements.get(input.agreement);
    return changeEntries(workbench, dataSet, (store, who) =>
      settle(store, input.agreement, input.number, input.how, who),
    );
  }),
  reviewAgreed: agreement.reviewAgreed.handler(({ input, context: { workbench } }) =>
    reviewAgreedEntries(workbench, input.agreement),
  ),
});

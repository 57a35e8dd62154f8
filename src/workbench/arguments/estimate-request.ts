import type { Estimate, RunRequest } from '../../shared/contract/arguments.ts';
import { ArgumentsFailure } from '../../pipeline/arguments/finding.ts';
import { runJob, type RunJobOptions } from '../jobs/run-job.ts';
import type { Workbench } from '../workbench.ts';
import { planRequest } from './planned-run.ts';

/** What a run would take, found out in a process of its own. Throws a `Failure` where it could not be started either. */
export async function estimateRequest(
  { store, jobHost }: Workbench,
  request: RunRequest,
  options: RunJobOptions,
): Promise<Estimate> {
  const version = store.dataSets.currentVersion(request.dataSet);
  const { values, checked } = planRequest(store, request);
  const problems = checked.findings.filter(({ severity }) => severity === 'problem');
  if (problems.length > 0) throw new ArgumentsFailure(problems);
  const { name: dataSetName } = store.dataSets.get(request.dataSet);
  const input = { store: store.path, version, dataSetName, arguments: { ...values } };
  return runJob(jobHost, 'estimate-run', input, options);
}

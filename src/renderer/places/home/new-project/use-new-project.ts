import { ref, shallowRef } from 'vue';
import type { ModelId } from '../../../../shared/contract/ids.ts';
import type { Project } from '../../../../shared/contract/projects.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { client } from '../../../client/client.ts';
import { failureOf } from '../../../client/failure-of.ts';
import type { Import } from '../../data/import/use-import.ts';
import { usualShares } from '../../data/split/shares.ts';

/** Makes the project, brings its data in, and splits it. What was made stays where a later part fails, to be tried again. */
export function useNewProject(flow: Import) {
  const busy = ref(false);
  const failure = shallowRef<Failure | null>(null);
  const splitUp = ref(true);
  let project: Project | null = null;

  async function make(wanted: { readonly name: string; readonly model: ModelId | null }): Promise<string | null> {
    busy.value = true;
    failure.value = null;
    try {
      const name = wanted.name.trim();
      project = project
        ? await client.projects.rename({ project: project.id, name })
        : await client.projects.create({ name });
      if (!flow.inspection.value) return `/projects/${project.id}/data`;
      const dataSet = flow.work.result.value ?? (await flow.work.start(project.id));
      if (!dataSet) {
        failure.value = flow.work.failure.value;
        return null;
      }
      if (splitUp.value) await client.dataSets.split({ dataSet: dataSet.id, shares: fractions() });
      const query = new URLSearchParams({ dataSet: String(dataSet.id), ...(wanted.model && { model: wanted.model }) });
      // What is wrong with the data is looked at before it is trained on.
      if (dataSet.withFindings > 0) return `/projects/${project.id}/data/${dataSet.id}`;
      return `/projects/${project.id}/train?${query.toString()}`;
    } catch (error) {
      failure.value = failureOf(error);
      return null;
    } finally {
      busy.value = false;
    }
  }

  return { busy, failure, splitUp, make };
}

function fractions(): { train: number; validation: number; test: number } {
  const { train, validation, test } = usualShares;
  return { train: train / 100, validation: validation / 100, test: test / 100 };
}

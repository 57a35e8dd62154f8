import { computed, ref, shallowRef } from 'vue';
import type { FileInspection } from '../../../../shared/contract/data-sets.ts';
import type { Split } from '../../../../shared/contract/entries.ts';
import type { ProjectId } from '../../../../shared/contract/ids.ts';
import { dataFileKinds } from '../../../../shared/data-file-kinds.ts';
import { client } from '../../../client/client.ts';
import { chooseFile, pathOfFile } from '../../../client/files.ts';
import { useCall } from '../../../client/use-call.ts';
import { useWork } from '../../../client/use-work.ts';
import { useHost } from '../../../stores/host.ts';
import { nameOfFile, splitOfFile } from './draft.ts';
import type { ImportSource } from './open-import.ts';
import { mappingProblem, withField, type Mapping, type Part } from './parts.ts';

/** A file on its way into a project: chosen, looked at, mapped where need be, brought in. */
export function useImport() {
  const host = useHost();
  const inspection = shallowRef<FileInspection | null>(null);
  const mapping = shallowRef<Mapping | null>(null);
  const name = ref('');
  const split = ref<Split | null>(null);

  const look = useCall(async (signal, source: ImportSource) => {
    const path = await pathOf(source, signal);
    if (path === null) return null;
    const seen = await client.dataSets.inspectFile({ path }, { signal });
    inspection.value = seen;
    mapping.value = seen.format.name === 'unknown' ? (seen.proposal.mapping ?? {}) : null;
    name.value = nameOfFile(seen.name);
    split.value = splitOfFile(seen.name);
    return seen;
  });
  const lookAgain = useCall(async (signal) => {
    const seen = inspection.value;
    if (!seen || !mapping.value || mappingProblem(mapping.value)) return;
    const again = await client.dataSets.inspectFile({ path: seen.path, mapping: mapping.value }, { signal });
    inspection.value = { ...seen, sample: again.sample, setAside: again.setAside };
  });
  const work = useWork(
    (signal, project: ProjectId) =>
      client.dataSets.import(
        {
          project,
          path: inspection.value!.path,
          name: name.value.trim(),
          split: split.value,
          ...(mapping.value && { mapping: { ...mapping.value } }),
        },
        { signal },
      ),
    { kept: true },
  );

  async function pathOf(source: ImportSource, signal: AbortSignal): Promise<string | null> {
    if (source.kind === 'path') return source.path;
    if (source.kind === 'file') return pathOfFile(source.file, signal);
    return chooseFile(host.desktop, 'Import a file', dataFileKinds, signal);
  }

  const problem = computed(() => {
    if (!inspection.value) return 'Choose a file.';
    if (mapping.value) {
      const wrong = mappingProblem(mapping.value);
      if (wrong) return wrong;
    }
    return name.value.trim() === '' ? 'Give the data set a name.' : null;
  });

  return {
    inspection,
    mapping,
    name,
    split,
    look,
    lookAgain,
    work,
    problem,
    setField: (part: Part['id'], field: string | null) => {
      mapping.value = withField(mapping.value ?? {}, part, field);
      void lookAgain.run();
    },
    reset: () => {
      look.abort();
      look.failure.value = null;
      inspection.value = null;
      mapping.value = null;
      work.result.value = undefined;
      work.failure.value = null;
    },
  };
}

export type Import = ReturnType<typeof useImport>;

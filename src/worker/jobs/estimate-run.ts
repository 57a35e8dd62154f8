import { estimateRun as estimate } from '../../pipeline/estimate/estimate-run.ts';
import { resolveArguments } from '../../pipeline/arguments/resolve.ts';
import { planRunData } from '../../workbench/runs/data/plan-run-data.ts';
import { entriesOfVersion } from '../../workbench/runs/data/write-run-data.ts';
import { openStore } from '../../workbench/store/open-store.ts';
import type { Job } from '../job.ts';

/** Entries that a warning names: as many as an address can hold. */
const mostNamed = 200;

export const estimateRun: Job<'estimate-run'> = async (input, { signal, progress }) => {
  const { args } = resolveArguments(input.arguments, { kind: 'form' });
  const onStage = (label: string, far: { readonly completed: number; readonly total: number } | null = null) =>
    progress({ label, completed: far?.completed ?? 0, total: far?.total ?? null, unit: 'steps', etaSeconds: null });
  onStage('Reading the data');
  const store = openStore(input.store);
  try {
    const entries = await entriesOfVersion(store, input.version);
    const { roles, notes } = planRunData(entries, input.dataSetName);
    const of = (role: 'train' | 'validation') => roles[role].map((index) => entries[index]!.example);
    const data = { train: of('train'), validation: of('validation') };
    const { warnings, ...found } = await estimate(args, data, { signal, onStage });
    const keyOf = (index: number) => entries[roles.train[index]!]!.key;
    return {
      ...found,
      warnings: [
        ...warnings.map(({ text, entries: of }) => ({ text, entries: of.slice(0, mostNamed).map(keyOf) })),
        ...notes.map((text) => ({ text, entries: [] })),
      ],
    };
  } finally {
    store.close();
  }
};

import { computed, watch } from 'vue';
import { watchDebounced } from '@vueuse/core';
import type { ProjectId } from '../../../shared/contract/ids.ts';
import { client } from '../../client/client.ts';
import { useCall } from '../../client/use-call.ts';
import { useDataSets } from '../../stores/data-sets.ts';
import { useModels } from '../../stores/models.ts';
import { useRuns } from '../../stores/runs.ts';
import { estimateKey } from './estimate/estimate-state.ts';
import { useEstimates } from './estimate/use-estimates.ts';
import { choosePreset, type Draft } from './form/draft.ts';
import { dataSetOf, fitPreset, presetChoices, requestOf, startingPointOf } from './run-draft.ts';
import { useRunDraft } from './use-run-draft.ts';

/** All that the view shows of the run that is being put together, and what is asked about it. */
export function useTrain(project: ProjectId) {
  const dataSets = useDataSets();
  const models = useModels();
  const runs = useRuns();
  const { draft, replace } = useRunDraft(project);

  const dataSet = computed(() => dataSetOf(draft.value, dataSets.all));
  const from = computed(() => startingPointOf(draft.value, models.all));
  const model = computed(() => (from.value === null || from.value === 'scratch' ? null : models.byId(from.value)));

  const groups = useCall((signal) => client.arguments.describe(undefined, { signal }));
  void groups.run();
  const presets = useCall((signal) =>
    client.arguments.presets({ model: from.value === 'scratch' ? null : from.value }, { signal }),
  );
  watch(
    from,
    async (now) => {
      if (now === null) return;
      const fitting = await presets.run();
      if (fitting) setArguments(fitPreset(draft.value.arguments, fitting));
    },
    { immediate: true },
  );

  function setArguments(next: Draft): void {
    draft.value = { ...draft.value, arguments: next };
  }

  const request = computed(() =>
    dataSet.value && from.value && draft.value.arguments.preset
      ? requestOf(project, dataSet.value, from.value, draft.value.arguments)
      : null,
  );
  const check = useCall((signal, of: NonNullable<typeof request.value>) => client.arguments.check(of, { signal }));
  watchDebounced(
    () => request.value && dataSet.value && estimateKey(request.value, dataSet.value),
    () => void (request.value && check.run(request.value)),
    { debounce: 150, immediate: true },
  );

  const choices = computed(() => presetChoices(draft.value.arguments, presets.data.value ?? []));
  /** Of the chosen one first, so that it is measured first; of the others as they come. */
  const wanted = computed(() => {
    const { value: data } = dataSet;
    const start = from.value;
    if (!data || !start) return [];
    const of = (values: Draft) => {
      const asked = requestOf(project, data, start, values);
      return { preset: values.preset?.id ?? '', key: estimateKey(asked, data), request: asked };
    };
    const { arguments: chosen } = draft.value;
    const others = choices.value.filter(({ id }) => id !== chosen.preset?.id);
    return [
      ...(chosen.preset ? [of(chosen)] : []),
      ...others.map((preset) => of(choosePreset({ preset, own: {} }, preset))),
    ];
  });
  const findings = computed(() => check.data.value?.findings ?? []);
  const completed = computed(() => check.data.value?.completed ?? {});
  const commandLine = computed(() => check.data.value?.commandLine ?? null);
  const hold = computed(() => {
    if (runs.running) return `${runs.running.name} is training: what is measured beside it would be wrong.`;
    return null;
  });
  const estimates = useEstimates(
    () => wanted.value,
    () => hold.value,
  );
  const estimateOf = (preset: string) => {
    const key = wanted.value.find((each) => each.preset === preset)?.key;
    return key === undefined ? null : estimates.stateOf(key);
  };

  return {
    project,
    draft,
    replace,
    setArguments,
    dataSets,
    dataSet,
    models,
    from,
    model,
    groups,
    presets,
    choices,
    request,
    findings,
    completed,
    commandLine,
    hold,
    estimates,
    estimateOf,
    chosenKey: computed(
      () => wanted.value.find(({ preset }) => preset === draft.value.arguments.preset?.id)?.key ?? null,
    ),
  };
}

export type Train = ReturnType<typeof useTrain>;

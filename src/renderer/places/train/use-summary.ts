import { computed, type Ref } from 'vue';
import { useRuns } from '../../stores/runs.ts';
import { counted } from '../../words/number.ts';
import { problemsOf } from './summary/problems.ts';
import { warningsOf } from './summary/warnings.ts';
import type { Train } from './use-train.ts';

/** What the summary says of a run before it is started. `unread` names settings whose text is no value. */
export function useSummary(train: Train, unread: Readonly<Ref<readonly string[]>>) {
  const runs = useRuns();
  const { draft, model, findings, project } = train;

  const estimate = computed(() => {
    const { preset } = draft.value.arguments;
    return preset && train.estimateOf(preset.id);
  });
  return {
    estimate,
    title: computed(() => {
      const { preset, own } = draft.value.arguments;
      const changes = Object.keys(own).length;
      const how = `${preset?.title ?? 'Training'}${changes > 0 ? `, ${counted(changes, 'change')}` : ''}`;
      return model.value ? `${how}: ${model.value.name}` : how;
    }),
    warnings: computed(() => {
      const measured = estimate.value?.is === 'measured' ? estimate.value.estimate.warnings : [];
      return train.dataSet.value ? warningsOf(measured, findings.value, train.dataSet.value) : [];
    }),
    problems: computed(() => problemsOf(findings.value, unread.value)),
    startNote: computed(() =>
      runs.running ? `${runs.running.name} is training. This run waits until that one is done.` : null,
    ),
    /** What the workbench would call it. */
    nextName: computed(() => `Run ${runs.ofProject(project).length + 1}`),
  };
}

import { computed, type Ref } from 'vue';
import { useRuns } from '../../stores/runs.ts';
import { problemsOf } from './summary/problems.ts';
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
      const how = draft.value.arguments.preset?.title ?? 'Training';
      return model.value ? `${how}: ${model.value.name}` : how;
    }),
    warnings: computed(() => {
      const measured = estimate.value?.is === 'measured' ? estimate.value.estimate.warnings : [];
      const found = findings.value.filter(({ severity }) => severity === 'warning');
      return [...measured, ...found.map(({ message, mend }) => `${message} ${mend}`)];
    }),
    problems: computed(() => problemsOf(findings.value, unread.value)),
    startNote: computed(() =>
      runs.running ? `${runs.running.name} is training. This run waits until that one is done.` : null,
    ),
    /** What the workbench would call it. */
    nextName: computed(() => `Run ${runs.ofProject(project).length + 1}`),
  };
}

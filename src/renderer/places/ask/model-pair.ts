import type { ModelId } from '../../../shared/contract/ids.ts';
import type { Model } from '../../../shared/contract/models.ts';
import type { Run } from '../../../shared/contract/runs.ts';

/** A tuned model and the one that it is seen beside; null where there is none. */
export interface ModelPair {
  readonly tuned: ModelId | null;
  readonly base: ModelId | null;
}

/** Models that can be asked. */
export function usableModels(models: readonly Model[]): readonly Model[] {
  return models.filter(({ problem }) => problem === null);
}

/**
 * The pair that one most likely wants to see: what the latest run made, beside what it began from. Without such a run, the
 * newest model that answers at all stands alone as the base.
 *
 * @param runs of the project, the newest first
 */
export function usualPair(models: readonly Model[], runs: readonly Pick<Run, 'tunedModel' | 'model'>[]): ModelPair {
  const usable = usableModels(models);
  const isHere = (id: ModelId | null | undefined) => usable.find((model) => model.id === id)?.id ?? null;
  const latest = runs.find(({ tunedModel }) => isHere(tunedModel) !== null);
  if (latest?.tunedModel) return pairOf(latest.tunedModel, models, runs);
  const answering = usable.find(({ hasHead, origin }) => hasHead && origin.type !== 'run');
  return { tuned: null, base: (answering ?? usable[0])?.id ?? null };
}

/** A tuned model beside what it was trained from, where that is here. */
export function pairOf(
  tuned: ModelId,
  models: readonly Model[],
  runs: readonly Pick<Run, 'tunedModel' | 'model'>[],
): ModelPair {
  const run = runs.find(({ tunedModel }) => tunedModel === tuned);
  const base = run?.model?.id ?? models.find(({ id }) => id === tuned)?.base?.id ?? null;
  return presentPair({ tuned, base }, models);
}

/** The pair that was chosen, as far as its models are still there. */
export function presentPair(chosen: ModelPair, models: readonly Model[]): ModelPair {
  const present = (id: ModelId | null) => (usableModels(models).some((model) => model.id === id) ? id : null);
  return { tuned: present(chosen.tuned), base: present(chosen.base) };
}

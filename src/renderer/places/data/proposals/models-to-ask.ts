import type { Model } from '../../../../shared/contract/models.ts';

/** Models that can be asked, those trained from another first; within them the newest first. */
export function modelsToAsk(models: readonly Model[]): readonly Model[] {
  const usable = models.filter(({ problem, hasHead }) => problem === null && hasHead);
  return [...usable.filter(isTuned), ...usable.filter((model) => !isTuned(model))];
}

/** What a model was trained from, where that can be asked too. */
export function baseOf({ base }: Model, models: readonly Model[]): Model | null {
  return models.find(({ id }) => id === base?.id) ?? null;
}

function isTuned({ base }: Model): boolean {
  return base !== null;
}

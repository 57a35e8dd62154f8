import type { Model } from '../../../../shared/contract/models.ts';
import { baseModels, sizeWords } from '../../home/new-project/base-models.ts';
import { useWords } from '../../models/describe-model.ts';
import type { StartingPoint } from '../run-draft.ts';

export interface StartingPointOption {
  readonly value: StartingPoint;
  readonly title: string;
  readonly about: string;
  readonly disabled?: boolean;
}

export interface StartingPoints {
  readonly bases: readonly StartingPointOption[];
  /** Models that were tuned here or elsewhere, to go on from; the newest first. */
  readonly tuned: readonly StartingPointOption[];
}

const scratch: StartingPointOption = {
  value: 'scratch',
  title: 'From scratch',
  about: 'A new, small model of random weights. It knows no language: only for many thousands of questions.',
};

/** All that training can start from. */
export function startingPoints(models: readonly Model[]): StartingPoints {
  const isTuned = ({ origin, base, kind }: Model) => origin.type === 'run' || kind === 'adapter' || base !== null;
  const bases = baseModels(models.filter((model) => !isTuned(model))).map((model) => ({
    value: model.id,
    title: model.name,
    about: sizeWords(model),
  }));
  const tuned = models.filter((model) => isTuned(model) && model.problem === null).map(tunedOption);
  return { bases: [...bases, scratch], tuned };
}

function tunedOption(model: Model): StartingPointOption {
  const { id, name, base, scores } = model;
  const about = [
    model.kind === 'adapter' ? 'adapter' : null,
    base && `trained from ${base.name}`,
    scores ? `F1 ${scores.f1.toFixed(1)}` : useWords(model),
    sizeWords(model),
  ];
  return { value: id, title: name, about: about.filter((part) => part !== null).join(' · ') };
}

import type { Model } from '../../../shared/contract/models.ts';
import { bytes, count, parameters } from '../../words/number.ts';

/** Where a model came from, in a few words. */
export function originWords({ origin }: Pick<Model, 'origin'>): string {
  switch (origin.type) {
    case 'shipped':
      return 'came with Spanwright';
    case 'folder':
      return 'from a folder';
    case 'hub':
      return `from the hub: ${origin.repository}`;
    case 'run':
      return `trained here: ${origin.runName}`;
  }
}

/** What a model can be used for as it is. */
export function useWords({ kind, hasHead, problem }: Pick<Model, 'kind' | 'hasHead' | 'problem'>): string {
  if (problem !== null) return 'cannot be used';
  if (kind === 'adapter') return 'answers, together with its base model';
  return hasHead ? 'answers questions' : 'to train from: it does not answer yet';
}

/** Facts about a model that are known, as lines of a table. */
export function modelFacts(model: Model): readonly { readonly name: string; readonly value: string }[] {
  const { architecture, layers, hidden, longestInput, base, scores } = model;
  return [
    { name: 'Use', value: useWords(model) },
    { name: 'Where from', value: originWords(model) },
    base && { name: 'Trained from', value: base.name },
    scores && { name: 'Validation', value: `F1 ${scores.f1.toFixed(1)} · EM ${scores.exactMatch.toFixed(1)}` },
    { name: 'Architecture', value: architecture },
    layers !== null && {
      name: 'Layers',
      value: `${count(layers)}${hidden === null ? '' : ` of ${count(hidden)} units`}`,
    },
    model.parameters !== null && { name: 'Parameters', value: parameters(model.parameters) },
    { name: 'Size', value: bytes(model.bytes) },
    longestInput !== null && { name: 'Reads at once', value: `${count(longestInput)} tokens` },
  ].filter((fact) => fact !== false && fact !== null);
}

/** Models that are trained, and those to train from; what cannot be used stands with the others of its kind. */
export function groupModels(
  models: readonly Model[],
): readonly { readonly title: string; readonly models: readonly Model[] }[] {
  const isTuned = ({ origin, base, kind }: Model) => origin.type === 'run' || kind === 'adapter' || base !== null;
  return [
    { title: 'Tuned models', models: models.filter(isTuned) },
    { title: 'Base models', models: models.filter((model) => !isTuned(model)) },
  ].filter((group) => group.models.length > 0);
}

import type { Model } from '../../../../shared/contract/models.ts';
import { bytes, parameters } from '../../../words/number.ts';

/** Models that training can start from, those that ship first and else the smaller first. Adapters and broken ones are none. */
export function baseModels(models: readonly Model[]): readonly Model[] {
  const shipped = ({ origin }: Model) => (origin.type === 'shipped' ? 0 : 1);
  return models
    .filter(({ kind, problem }) => kind === 'model' && problem === null)
    .sort((a, b) => shipped(a) - shipped(b) || a.bytes - b.bytes);
}

/** How large it is and how much it reads at once, in a line. */
export function sizeWords(
  model: Pick<Model, 'architecture' | 'layers' | 'parameters' | 'bytes' | 'longestInput'>,
): string {
  return [
    model.architecture,
    model.layers === null ? null : `${model.layers} layers`,
    model.parameters === null ? null : `${parameters(model.parameters)} parameters`,
    bytes(model.bytes),
    model.longestInput === null ? null : `reads ${model.longestInput} tokens at once`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

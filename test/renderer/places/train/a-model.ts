import type { ModelId } from '../../../../src/shared/contract/ids.ts';
import type { Model } from '../../../../src/shared/contract/models.ts';

export function aModel(id: string, parts: Partial<Omit<Model, 'id'>> = {}): Model {
  return {
    id: id as ModelId,
    name: id,
    kind: 'model',
    folder: `/models/${id}`,
    origin: { type: 'folder' },
    base: null,
    architecture: 'bert',
    layers: 2,
    hidden: 128,
    parameters: 958_466,
    bytes: 3_838_224,
    longestInput: 384,
    hasHead: true,
    scores: null,
    noAnswerThreshold: null,
    addedAt: new Date(0),
    problem: null,
    ...parts,
  };
}

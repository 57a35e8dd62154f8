import { describe, expect, it } from 'vitest';
import { pairOf, presentPair, usualPair } from '../../../../src/renderer/places/ask/model-pair.ts';
import { modelIdSchema } from '../../../../src/shared/contract/ids.ts';
import { modelSchema, type Model } from '../../../../src/shared/contract/models.ts';

const uuid = (last: number) => `01980000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const id = (last: number) => modelIdSchema.parse(uuid(last));

function model(last: number, changes: Partial<Model> = {}): Model {
  return modelSchema.parse({
    id: id(last),
    name: `Model ${last}`,
    kind: 'model',
    folder: `/models/${last}`,
    origin: { type: 'shipped' },
    base: null,
    architecture: 'bert',
    layers: 2,
    hidden: 128,
    parameters: 1e6,
    bytes: 4e6,
    longestInput: 512,
    hasHead: true,
    scores: null,
    noAnswerThreshold: null,
    addedAt: new Date(),
    problem: null,
    ...changes,
  });
}

function run(tuned: number | null, base: number) {
  return { tunedModel: tuned === null ? null : id(tuned), model: { id: id(base), name: 'Base' } };
}

describe('the models that are shown first', () => {
  const models = [model(3), model(2), model(1)];

  it('are what the latest run made and what it began from', () => {
    expect(usualPair(models, [run(3, 1), run(2, 1)])).toEqual({ tuned: id(3), base: id(1) });
  });

  it('are of the latest run whose model is there and can be used', () => {
    const broken = [model(3, { problem: 'Its weights are cut off.' }), model(2), model(1)];
    expect(usualPair(broken, [run(null, 1), run(3, 1), run(2, 1)])).toEqual({ tuned: id(2), base: id(1) });
  });

  it('are a tuned model alone where its base is gone', () => {
    expect(usualPair([model(3)], [run(3, 1)])).toEqual({ tuned: id(3), base: null });
  });

  it('are a base that answers where nothing was trained yet, else any', () => {
    const bare = model(4, { hasHead: false });
    expect(usualPair([bare, model(1)], [])).toEqual({ tuned: null, base: id(1) });
    expect(usualPair([bare], [])).toEqual({ tuned: null, base: id(4) });
    expect(usualPair([], [])).toEqual({ tuned: null, base: null });
  });
});

it('a choice holds as far as its models are there', () => {
  expect(presentPair({ tuned: id(3), base: id(1) }, [model(1)])).toEqual({ tuned: null, base: id(1) });
});

it('a tuned model stands beside what it was trained from, whoever trained it', () => {
  const brought = model(5, { base: { id: id(1), name: 'Model 1' } });
  const models = [brought, model(3), model(1)];
  expect(pairOf(id(3), models, [run(3, 1)])).toEqual({ tuned: id(3), base: id(1) });
  expect(pairOf(id(5), models, [])).toEqual({ tuned: id(5), base: id(1) });
  expect(pairOf(id(3), models, [])).toEqual({ tuned: id(3), base: null });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExampleId } from '../../src/dataset/example.ts';
import type { SpanBatch } from '../../src/engine/batch.ts';
import type { Answerer, Lane } from '../../src/engine/inference/answerer.ts';
import type { AnsweredBatches } from '../../src/engine/sessions/targets.ts';
import { predictLogits } from '../../src/pipeline/predict-logits.ts';
import type { Feature } from '../../src/pipeline/preprocess/features/feature.ts';
import type { RunEvent } from '../../src/shared/events.ts';

const collating = { padToMaxLength: false, maxSeqLength: 96, padTokenId: 0 };

const anyBatches: AnsweredBatches = { tokensAtOnce: Infinity, padToMultipleOf: 1 };

/** A feature whose tokens tell it from others. */
function featureOf(length: number, index: number): Feature {
  return {
    exampleIndex: index,
    exampleId: String(index) as ExampleId,
    inputIds: Int32Array.from({ length }, (_, token) => 1000 * (index + 1) + token),
    tokenTypeIds: new Int32Array(length),
    offsets: new Int32Array(2 * length),
    startPosition: 0,
    endPosition: 0,
    clsIndex: 0,
  };
}

/** Answers with the tokens themselves, and keeps what it was asked. */
function echo(answeredBatches: AnsweredBatches, laneCount = 1): Answerer & { readonly asked: SpanBatch[] } {
  const asked: SpanBatch[] = [];
  const lane: Lane = {
    evaluate(batch) {
      asked.push(batch);
      const logits = Float32Array.from(batch.inputIds);
      return Promise.resolve({ start: logits, end: logits.map((value) => -value), loss: batch.rows });
    },
  };
  return {
    ...lane,
    answeredBatches,
    asked,
    lanes: () => new Array<Lane>(laneCount).fill(lane),
  };
}

describe('logits of features', () => {
  it('are each feature’s own, in their order, from batches within both limits', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        lengths,
        fc.integer({ min: 1, max: 9 }),
        fc.record({ tokensAtOnce: fc.integer({ min: 1, max: 300 }), padToMultipleOf: fc.constantFrom(1, 8) }),
        fc.constantFrom('left' as const, 'right' as const),
        fc.integer({ min: 1, max: 3 }),
        async (sizes, batchSize, batches, paddingSide, lanes) => {
          const features = sizes.map(featureOf);
          const answerer = echo(batches, lanes);
          const events: RunEvent[] = [];
          const { logits } = await predictLogits(
            answerer,
            features,
            { ...collating, paddingSide, batchSize },
            { stage: 'predict', signal: new AbortController().signal, emit: (event) => events.push(event) },
          );
          expect(logits.map(({ start }) => [...start])).toEqual(features.map(({ inputIds }) => [...inputIds]));
          expect(logits.map(({ end }) => [...end])).toEqual(
            features.map(({ inputIds }) => [...inputIds.map((id) => -id)]),
          );
          for (const { rows, columns, inputIds } of answerer.asked) {
            const longest = Math.max(...[...inputIds].map((id) => (id % 1000) + 1));
            expect(rows).toBeLessThanOrEqual(batchSize);
            if (rows > 1) expect(rows * longest).toBeLessThanOrEqual(batches.tokensAtOnce);
            expect(columns).toBe(Math.ceil(longest / batches.padToMultipleOf) * batches.padToMultipleOf);
          }
          expect(events.at(-1)).toMatchObject({ type: 'progress', completed: sizes.length, total: sizes.length });
        },
      ),
    );
  });

  it('have the mean loss over the features, whatever their batches', async () => {
    const features = [5, 5, 5].map(featureOf);
    const options = { ...collating, paddingSide: 'right' as const, batchSize: 2 };
    const run = { stage: 'predict' as const, signal: new AbortController().signal, emit: () => undefined };
    expect((await predictLogits(echo(anyBatches), features, options, run)).loss).toBeCloseTo((2 * 2 + 1) / 3);
  });

  it('stop between batches', async () => {
    const controller = new AbortController();
    const features = [5, 5, 5].map(featureOf);
    const options = { ...collating, paddingSide: 'right' as const, batchSize: 1 };
    const answerer = echo(anyBatches);
    const stopping = predictLogits(answerer, features, options, {
      stage: 'predict',
      signal: controller.signal,
      emit: () => controller.abort(),
    });
    await expect(stopping).rejects.toThrow('aborted');
    expect(answerer.asked).toHaveLength(1);
  });
});

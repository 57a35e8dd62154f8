import type { SpanBatch } from '../../batch.ts';
import { Tensor } from '../../sessions/onnxruntime.ts';
import { segmentsOf } from '../feeds.ts';
import type { ModelDefinition } from '../model-definition.ts';
import { stackedNames } from './stacked-inputs.ts';

/**
 * What the loop is fed for its steps' batches, `[step][micro-batch]`: each laid out as large as the largest, with its own
 * size beside it.
 *
 * @param keys of dropout, one for each batch in their order
 */
export function stackBatches(
  { config }: ModelDefinition,
  steps: readonly (readonly SpanBatch[])[],
  accumulate: boolean,
  keys: readonly number[],
): Record<string, Tensor> {
  const batches = steps.flat();
  const rows = Math.max(...batches.map((batch) => batch.rows));
  const columns = Math.max(...batches.map((batch) => batch.columns));
  const leading = accumulate ? [steps.length, steps[0]!.length] : [steps.length];
  const cells = (of: (batch: SpanBatch) => Int32Array) => {
    const data = new BigInt64Array(batches.length * rows * columns);
    for (const [index, batch] of batches.entries()) {
      const values = of(batch);
      for (let row = 0; row < batch.rows; row += 1)
        for (let column = 0; column < batch.columns; column += 1)
          data[(index * rows + row) * columns + column] = BigInt(values[row * batch.columns + column]!);
    }
    return new Tensor('int64', data, [...leading, rows, columns]);
  };
  const row = (of: (batch: SpanBatch) => ArrayLike<number>, length: number) => {
    const data = new BigInt64Array(batches.length * length);
    for (const [index, batch] of batches.entries())
      data.set(BigInt64Array.from(Array.from(of(batch)), BigInt), index * length);
    return new Tensor('int64', data, [...leading, length]);
  };
  return {
    [stackedNames.inputIds]: cells(({ inputIds }) => inputIds),
    [stackedNames.attentionMask]: cells(({ attentionMask }) => attentionMask),
    ...(config.tokenTypes > 0
      ? { [stackedNames.tokenTypeIds]: cells((batch) => segmentsOf(batch, config.tokenTypes)) }
      : {}),
    [stackedNames.startPositions]: row(({ startPositions }) => startPositions, rows),
    [stackedNames.endPositions]: row(({ endPositions }) => endPositions, rows),
    [stackedNames.grid]: row((batch) => [batch.rows, batch.columns], 2),
    [stackedNames.key]: new Tensor('uint32', Uint32Array.from(keys), leading),
  };
}

import type { SpanBatch, SpanLogits } from '../../../src/engine/batch.ts';
import type { Lane } from '../../../src/engine/inference/answerer.ts';
import type { PlannedStep, StepReport, TensorView, Trainer, TrainerState } from '../../../src/engine/trainer.ts';
import { Random } from '../../../src/shared/random.ts';

const width = 3;

/** A point that the toy learns: its features, and what they should sum up to. */
function pointOf(index: number): { readonly x: readonly number[]; readonly y: number } {
  const random = new Random(7, index);
  const x = Array.from({ length: width }, () => 2 * random.uniform() - 1);
  return { x, y: 1.5 * x[0]! - 2 * x[1]! + 0.5 * x[2]! + 0.25 };
}

/** The batch of these points: only their indices matter. */
export function toyBatch(indices: readonly number[]): SpanBatch {
  const column = new Int32Array(indices.length);
  return {
    rows: indices.length,
    columns: 1,
    inputIds: Int32Array.from(indices),
    attentionMask: column,
    tokenTypeIds: column,
    startPositions: column,
    endPositions: column,
  };
}

/**
 * Least squares by Adam, with dropout drawn from (seed, step): small enough to run hundreds of times, and as
 * deterministic and stateful as the real engine.
 */
export class ToyTrainer implements Trainer {
  private readonly weights = new Float32Array(width);
  private readonly bias = new Float32Array(1);
  private readonly first = [new Float32Array(width), new Float32Array(1)];
  private readonly second = [new Float32Array(width), new Float32Array(1)];
  private readonly beforeStep: () => void;
  readonly stepsAtOnce: number;
  readonly answeredBatches = { tokensAtOnce: Infinity, padToMultipleOf: 1 };
  private taken = 0;

  lanes(): readonly Lane[] {
    return [this];
  }

  /** @param stepsAtOnce as a device would have it, which takes several steps in one go */
  constructor(beforeStep: () => void = () => undefined, stepsAtOnce = 1) {
    this.beforeStep = beforeStep;
    this.stepsAtOnce = stepsAtOnce;
  }

  async steps(planned: readonly PlannedStep[]): Promise<readonly StepReport[]> {
    const reports: StepReport[] = [];
    for (const { batches, learningRate } of planned) reports.push(await this.step(batches, learningRate));
    return reports;
  }

  async step(batches: readonly SpanBatch[], learningRate: number): Promise<StepReport> {
    this.beforeStep();
    const gradient = new Float64Array(width + 1);
    let loss = 0;
    for (const [at, batch] of batches.entries()) {
      const mask = new Random(11, this.taken, at);
      for (const index of batch.inputIds) {
        const { x, y } = pointOf(index);
        const kept = x.map((value) => (mask.uniform() < 0.1 ? 0 : value / 0.9));
        const error = this.output(kept) - y;
        loss += error ** 2 / batch.rows / batches.length;
        kept.forEach((value, place) => (gradient[place]! += (2 * error * value) / batch.rows / batches.length));
        gradient[width]! += (2 * error) / batch.rows / batches.length;
      }
    }
    this.taken += 1;
    this.update(this.weights, gradient.subarray(0, width), 0, learningRate);
    this.update(this.bias, gradient.subarray(width), 1, learningRate);
    return Promise.resolve({ loss, gradNorm: Math.hypot(...gradient), optimizerMs: 0 });
  }

  /** Mean squared error over the points, without dropout. */
  error(count: number): number {
    const errors = Array.from({ length: count }, (_, index) => {
      const { x, y } = pointOf(index);
      return (this.output(x) - y) ** 2;
    });
    return errors.reduce((sum, error) => sum + error, 0) / count;
  }

  state(): TrainerState {
    const named = (weight: Float32Array, bias: Float32Array): ReadonlyMap<string, TensorView> =>
      new Map([
        ['toy.weight', { shape: [1, width], data: weight }],
        ['toy.bias', { shape: [1], data: bias }],
      ]);
    return {
      steps: this.taken,
      parameters: named(this.weights, this.bias),
      firstMoments: named(this.first[0]!, this.first[1]!),
      secondMoments: named(this.second[0]!, this.second[1]!),
    };
  }

  restore(state: TrainerState): void {
    const own = this.state();
    for (const part of ['parameters', 'firstMoments', 'secondMoments'] as const) {
      if (state[part].size !== own[part].size) throw new Error(`${part} are not the toy's`);
      for (const [name, { data }] of own[part]) data.set(state[part].get(name)!.data);
    }
    this.taken = state.steps;
  }

  predict(): Promise<SpanLogits> {
    throw new Error('The toy has no spans.');
  }

  evaluate(): Promise<SpanLogits & { readonly loss: number }> {
    throw new Error('The toy has no spans.');
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  private output(x: readonly number[]): number {
    return x.reduce((sum, value, place) => sum + value * this.weights[place]!, this.bias[0]!);
  }

  private update(values: Float32Array, gradient: Float64Array, part: 0 | 1, learningRate: number): void {
    const [first, second] = [this.first[part]!, this.second[part]!];
    for (const [place, slope] of gradient.entries()) {
      first[place] = 0.9 * first[place]! + 0.1 * slope;
      second[place] = 0.999 * second[place]! + 0.001 * slope ** 2;
      const mean = first[place] / (1 - 0.9 ** this.taken);
      const deviation = Math.sqrt(second[place] / (1 - 0.999 ** this.taken)) + 1e-8;
      values[place]! -= (learningRate * mean) / deviation;
    }
  }
}

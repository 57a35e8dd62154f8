import type { SpanBatch } from '../batch.ts';
import type { AdamWSettings } from '../optimizer/adamw.ts';
import type { AdamWVectors } from '../optimizer/adamw-kernel.ts';
import type { FlatAdamW } from '../optimizer/flat-adamw.ts';
import { Tensor, type InferenceSession } from '../sessions/onnxruntime.ts';
import type { SessionSettings } from '../sessions/open-session.ts';
import type { PlannedStep, StepReport, TensorView } from '../trainer.ts';
import type { ProductPrecision } from '../graph/target.ts';
import { batchFeeds, dropoutFeeds, tensorOf, tensorsOf } from './feeds.ts';
import { addRows, clearRows, norm } from './gradient-vector.ts';
import { accumulatedName, type GradientGraph, type GradientSettings } from './training-graph.ts';
import type { ModelDefinition } from './model-definition.ts';
import { VectorTrainer, type VectorTrainerParts } from './vector-trainer.ts';

export interface TrainerSettings extends GradientSettings {
  readonly optimizer: AdamWSettings;
  /** Largest global norm of the gradient; 0 for no clipping. */
  readonly maxGradNorm: number;
  /** Of dropout's masks. */
  readonly seed: number;
  readonly session: SessionSettings;
  /** Of the model's products; float32 where left out. */
  readonly precision?: ProductPrecision;
}

export interface TrainerParts extends VectorTrainerParts {
  readonly model: ModelDefinition;
  readonly vectors: AdamWVectors;
  /** Every parameter: the trained ones as views of their vector. */
  readonly parameters: ReadonlyMap<string, TensorView>;
  readonly settings: TrainerSettings;
  readonly gradients: GradientGraph;
  readonly gradientSession: InferenceSession;
  readonly optimizer: FlatAdamW;
}

/** A trainer that runs compiled graphs over parameters it owns. */
export class SessionTrainer extends VectorTrainer {
  readonly stepsAtOnce = 1;
  private readonly parts: TrainerParts;
  private readonly parameterFeeds: Readonly<Record<string, Tensor>>;
  private readonly denseFetches: Readonly<Record<string, Tensor>>;
  private readonly accumulatedFeeds: Readonly<Record<string, Tensor>>;
  private readonly gradientViews: ReadonlyMap<string, TensorView>;
  /** Rows of each table that the last step's gradient touched: all others are zero already. */
  private readonly touched = new Map<string, BigInt64Array[]>();

  constructor(parts: TrainerParts) {
    super(parts);
    this.parts = parts;
    const { layout, vectors, parameters, gradients } = parts;
    this.gradientViews = layout.views(vectors.gradient);
    this.parameterFeeds = tensorsOf(parameters);
    const denseOutputs = gradients.gradients.filter((entry) => entry.kind === 'dense');
    this.denseFetches = Object.fromEntries(
      denseOutputs.map(({ output, parameter }) => [output, tensorOf(this.gradientViews.get(parameter)!)]),
    );
    this.accumulatedFeeds = parts.settings.accumulate
      ? Object.fromEntries(
          denseOutputs.map(({ parameter }) => [
            accumulatedName(parameter),
            tensorOf(this.gradientViews.get(parameter)!),
          ]),
        )
      : {};
  }

  async step(batches: readonly SpanBatch[], learningRate: number): Promise<StepReport> {
    const { settings, vectors, optimizer } = this.parts;
    this.clearGradients();
    let loss = 0;
    for (const [index, batch] of batches.entries()) loss += await this.accumulate(batch, index, 1 / batches.length);
    const startedAt = performance.now();
    const gradNorm = norm(vectors.gradient);
    const clip = settings.maxGradNorm > 0 ? Math.min(1, settings.maxGradNorm / (gradNorm + 1e-6)) : 1;
    this.taken += 1;
    optimizer.step(this.taken, learningRate, clip);
    this.parts.predictor.invalidate();
    return { loss: loss / batches.length, gradNorm, optimizerMs: performance.now() - startedAt };
  }

  async steps(planned: readonly PlannedStep[]): Promise<readonly StepReport[]> {
    const reports: StepReport[] = [];
    for (const { batches, learningRate } of planned) reports.push(await this.step(batches, learningRate));
    return reports;
  }

  async dispose(): Promise<void> {
    await this.parts.gradientSession.release();
    await this.parts.predictor.dispose();
  }

  /** Adds one micro-batch's gradient to the gradient vector; the result is its loss. */
  private async accumulate(batch: SpanBatch, index: number, lossScale: number): Promise<number> {
    const { gradients, gradientSession } = this.parts;
    const rowOutputs = gradients.gradients.filter((entry) => entry.kind === 'rows');
    const fetches = {
      ...this.denseFetches,
      [gradients.loss]: null,
      ...Object.fromEntries(
        rowOutputs.flatMap(({ rows, indices }) => [
          [rows, null],
          [indices, null],
        ]),
      ),
    };
    const feeds = {
      ...this.parameterFeeds,
      ...this.accumulatedFeeds,
      ...batchFeeds(gradients.graph, this.parts.model, batch),
      ...dropoutFeeds(gradients, [this.parts.settings.seed, this.taken, index], batch),
      loss_scale: new Tensor('float32', Float32Array.of(lossScale), []),
    };
    const results = await gradientSession.run(feeds, fetches);
    for (const { parameter, rows, indices } of rowOutputs) {
      const touchedRows = results[indices]!.data as BigInt64Array;
      addRows(this.gradientViews.get(parameter)!, results[rows]!.data as Float32Array, touchedRows);
      this.touched.set(parameter, [...(this.touched.get(parameter) ?? []), touchedRows]);
    }
    return (results[gradients.loss]!.data as Float32Array)[0]!;
  }

  /** Before a step: dense gradients are overwritten unless they accumulate, tables keep what is not cleared. */
  private clearGradients(): void {
    if (this.parts.settings.accumulate) this.parts.vectors.gradient.fill(0);
    else
      for (const [parameter, lists] of this.touched)
        for (const rows of lists) clearRows(this.gradientViews.get(parameter)!, rows);
    this.touched.clear();
  }
}

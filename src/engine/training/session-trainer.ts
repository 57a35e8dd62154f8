import type { SpanBatch } from '../batch.ts';
import { adamWScalars, type AdamWSettings } from '../optimizer/adamw.ts';
import { type ElementRange, evenRanges } from '../parameters/element-range.ts';
import { KeptMemory } from '../parameters/kept-memory.ts';
import type { PlainTensor } from '../sessions/bound-session.ts';
import { Tensor } from '../sessions/onnxruntime.ts';
import type { SessionSettings } from '../sessions/open-session.ts';
import type { PlannedStep, StepReport, TensorView } from '../trainer.ts';
import type { ProductPrecision } from '../graph/target.ts';
import { batchFeeds, countFeeds, dropoutFeeds } from './feeds.ts';
import { addRows, clearRows } from './gradient-vector.ts';
import { sliceBatch } from './replicas/batch-slices.ts';
import type { Replicas } from './replicas/open-replicas.ts';
import { RowMemory } from './replicas/row-memory.ts';
import type { GradientGraph, GradientSettings } from './training-graph.ts';
import type { ModelDefinition } from './model-definition.ts';
import { VectorTrainer, type VectorTrainerParts } from './vector-trainer.ts';

export interface TrainerSettings extends GradientSettings {
  readonly optimizer: AdamWSettings;
  /** Largest global norm of the gradient; 0 for no clipping. */
  readonly maxGradNorm: number;
  /** Of dropout's masks. */
  readonly seed: number;
  readonly session: SessionSettings;
  /** Of a batch, as a rule: see `replicaCount`. */
  readonly rows: number;
  /** Of the model's products; float32 where left out. */
  readonly precision?: ProductPrecision;
  /** Changes the parameters that it is given, where they lie together as they are laid out here, instead of a copy. */
  readonly inPlace?: boolean;
}

export interface TrainerParts extends VectorTrainerParts, Replicas {
  readonly model: ModelDefinition;
  readonly settings: TrainerSettings;
  readonly gradients: GradientGraph;
}

/**
 * A trainer that runs compiled graphs over parameters it owns. Its replicas share out the rows of a batch, and then the
 * elements of the update.
 */
export class SessionTrainer extends VectorTrainer {
  readonly stepsAtOnce = 1;
  private readonly parts: TrainerParts;
  private readonly gradientViews: ReadonlyMap<string, TensorView>;
  /** Each replica's share of the update. */
  private readonly shares: readonly ElementRange[];
  private readonly rowMemories: readonly RowMemory[];
  /** Of dropout, for the micro-batch in work. */
  private readonly drawn = new KeptMemory();
  /** Rows of each table that the last step's gradient touched: all others are zero already. */
  private readonly touched = new Map<string, BigInt64Array[]>();

  constructor(parts: TrainerParts) {
    super(parts);
    this.parts = parts;
    this.gradientViews = parts.layout.views(parts.gradientVectors[0]!);
    this.rowMemories = parts.replicas.map(() => new RowMemory(parts.gradients.gradients, parts.model.shapes));
    this.shares = evenRanges(parts.layout.length, parts.replicas.length);
  }

  async step(batches: readonly SpanBatch[], learningRate: number): Promise<StepReport> {
    const { settings } = this.parts;
    this.clearGradients();
    let loss = 0;
    for (const [index, batch] of batches.entries()) loss += await this.accumulate(batch, index, 1 / batches.length);
    const startedAt = performance.now();
    const gradNorm = await this.gather(Math.max(...batches.map(({ rows }) => rows)));
    const clip = settings.maxGradNorm > 0 ? Math.min(1, settings.maxGradNorm / (gradNorm + 1e-6)) : 1;
    this.taken += 1;
    const scalars = adamWScalars(settings.optimizer, this.taken, learningRate, clip);
    await Promise.all(this.shares.map((share, at) => this.parts.replicas[at]!.update(share, scalars)));
    this.parts.predictor.invalidate();
    return { loss: loss / batches.length, gradNorm, optimizerMs: performance.now() - startedAt };
  }

  async steps(planned: readonly PlannedStep[]): Promise<readonly StepReport[]> {
    const reports: StepReport[] = [];
    for (const { batches, learningRate } of planned) reports.push(await this.step(batches, learningRate));
    return reports;
  }

  async dispose(): Promise<void> {
    await Promise.all(this.parts.replicas.map((replica) => replica.release()));
    await this.parts.predictor.dispose();
  }

  /** Adds one micro-batch's gradient to the replicas' vectors, and all of tables to the first; the result is its loss. */
  private async accumulate(batch: SpanBatch, index: number, lossScale: number): Promise<number> {
    const { gradients, model, replicas, settings } = this.parts;
    const slices = sliceBatch(batch, replicas.length);
    const draws = dropoutFeeds(gradients, [settings.seed, this.taken, index], batch, slices, this.drawn);
    const ofWhole = { ...countFeeds(batch), loss_scale: new Tensor('float32', Float32Array.of(lossScale), []) };
    const runs = slices.map(async (slice, at) => {
      const feeds = { ...batchFeeds(gradients.graph, model, slice.batch), ...draws[at], ...ofWhole };
      const rows = this.rowMemories[at]!.tensors(slice.batch.rows * slice.batch.columns);
      return { rows, results: await replicas[at]!.run(feeds, rows) };
    });
    let loss = 0;
    for (const { rows, results } of await Promise.all(runs)) {
      for (const entry of gradients.gradients)
        if (entry.kind === 'rows') this.addRows(entry.parameter, rows[entry.rows]!, results[entry.indices]!);
      loss += (results[gradients.loss]!.data as Float32Array)[0]!;
    }
    return loss;
  }

  private addRows(parameter: string, rows: PlainTensor, indices: PlainTensor): void {
    const touchedRows = indices.data as BigInt64Array;
    addRows(this.gradientViews.get(parameter)!, rows.data as Float32Array, touchedRows);
    this.touched.set(parameter, [...(this.touched.get(parameter) ?? []), touchedRows]);
  }

  /** Adds up the gradients of the replicas that had some of `rows`; the result is the norm of the sum. */
  private async gather(rows: number): Promise<number> {
    const { replicas } = this.parts;
    const count = Math.min(rows, replicas.length);
    const squares = await Promise.all(this.shares.map((share, at) => replicas[at]!.gather(share, count)));
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  }

  /** Before a step: dense gradients are overwritten unless they accumulate, tables keep what is not cleared. */
  private clearGradients(): void {
    const { dense, gradientVectors, settings } = this.parts;
    if (settings.accumulate)
      for (const vector of gradientVectors) for (const { from, to } of dense) vector.fill(0, from, to);
    for (const [parameter, lists] of this.touched)
      for (const rows of lists) clearRows(this.gradientViews.get(parameter)!, rows);
    this.touched.clear();
  }
}

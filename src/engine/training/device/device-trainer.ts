import type { SpanBatch } from '../../batch.ts';
import { adamWScalars } from '../../optimizer/adamw.ts';
import { type InferenceSession, Tensor } from '../../sessions/onnxruntime.ts';
import type { PlannedStep, StepReport, TrainerState } from '../../trainer.ts';
import { dropoutKey } from '../feeds.ts';
import type { ModelDefinition } from '../model-definition.ts';
import type { TrainerSettings } from '../session-trainer.ts';
import { VectorTrainer, type VectorTrainerParts } from '../vector-trainer.ts';
import { initialLossScale } from './loss-scale.ts';
import { countName, type LoopGraph, microBatchesName, stepNumberNames } from './loop-graph.ts';
import type { StatePart } from './loop-state.ts';
import { stackBatches } from './stack-batches.ts';
import { StepsAtOnce } from './steps-at-once.ts';

export interface DeviceTrainerParts extends VectorTrainerParts {
  readonly model: ModelDefinition;
  readonly settings: TrainerSettings;
  readonly loop: LoopGraph;
  readonly session: InferenceSession;
}

/** A trainer that takes many steps in one run of a session, so that its state stays on the device from step to step. */
export class DeviceTrainer extends VectorTrainer {
  private readonly parts: DeviceTrainerParts;
  private readonly scale = { scale: Float32Array.of(initialLossScale), streak: Float32Array.of(0) };
  private readonly pace = new StepsAtOnce();

  constructor(parts: DeviceTrainerParts) {
    super(parts);
    this.parts = parts;
  }

  get stepsAtOnce(): number {
    return this.pace.next();
  }

  async step(batches: readonly SpanBatch[], learningRate: number): Promise<StepReport> {
    const [report] = await this.steps([{ batches, learningRate }]);
    return report!;
  }

  async steps(planned: readonly PlannedStep[]): Promise<readonly StepReport[]> {
    const { session, loop, predictor, settings } = this.parts;
    const begun = performance.now();
    const state = loop.state.map(({ input, output, part }) => ({ input, output, tensor: this.stateTensor(part) }));
    const feeds = {
      ...this.stepFeeds(planned),
      ...Object.fromEntries(state.map(({ input, tensor }) => [input, tensor])),
    };
    const fetches = {
      ...Object.fromEntries(state.map(({ output, tensor }) => [output, tensor])),
      [loop.losses]: null,
      [loop.norms]: null,
    };
    const results = await session.run(feeds, fetches);
    this.taken += planned.length;
    predictor.invalidate();
    this.pace.took(planned.length, performance.now() - begun);
    const losses = results[loop.losses]!.data as Float32Array;
    const norms = results[loop.norms]!.data as Float32Array;
    return planned.map((_, index): StepReport => {
      const gradNorm = norms[index]!;
      const overflowed = settings.precision === 'float16' && !Number.isFinite(gradNorm);
      return { loss: losses[index]!, gradNorm, optimizerMs: 0, ...(overflowed ? { overflowed } : {}) };
    });
  }

  override state(): TrainerState {
    const state = super.state();
    if (this.parts.settings.precision !== 'float16') return state;
    return { ...state, lossScale: { scale: this.scale.scale[0]!, streak: this.scale.streak[0]! } };
  }

  override restore(state: TrainerState): void {
    super.restore(state);
    this.scale.scale[0] = state.lossScale?.scale ?? initialLossScale;
    this.scale.streak[0] = state.lossScale?.streak ?? 0;
  }

  async dispose(): Promise<void> {
    await this.parts.session.release();
    await this.parts.predictor.dispose();
  }

  private stateTensor(part: StatePart): Tensor {
    if (!('stretch' in part)) return new Tensor('float32', this.scale[part.kind], []);
    const { from, to, shape } = part.stretch;
    return new Tensor('float32', this.parts.vectors[part.kind].subarray(from, to), shape);
  }

  private stepFeeds(planned: readonly PlannedStep[]): Record<string, Tensor> {
    const { model, settings } = this.parts;
    const numbers = planned.map(({ learningRate }, index) =>
      adamWScalars(settings.optimizer, this.taken + index + 1, learningRate, 1),
    );
    const keys = planned.flatMap(({ batches }, step) =>
      batches.map((_, index) => dropoutKey([settings.seed, this.taken + step, index])),
    );
    const scalar = (value: number) => new Tensor('int64', BigInt64Array.of(BigInt(value)), []);
    return {
      ...stackBatches(
        model,
        planned.map(({ batches }) => batches),
        settings.accumulate,
        keys,
      ),
      ...Object.fromEntries(
        (['stepSize', 'epsilon', 'decay'] as const).map((name) => [
          stepNumberNames[name],
          new Tensor(
            'float32',
            Float32Array.from(numbers, (of) => of[name]),
            [planned.length],
          ),
        ]),
      ),
      ...(settings.accumulate ? { [microBatchesName]: scalar(planned[0]!.batches.length) } : {}),
      [countName]: scalar(planned.length),
    };
  }
}

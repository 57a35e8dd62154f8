import type { SpanBatch, SpanLogits, TokenBatch } from '../batch.ts';
import type { TensorView } from '../trainer.ts';
import type { SessionSettings } from '../sessions/open-session.ts';
import { type AnsweredBatches, answeredBatches } from '../sessions/targets.ts';
import type { ModelDefinition } from '../training/model-definition.ts';
import type { Answerer, Lane } from './answerer.ts';
import { SpanPredictor } from './span-predictor.ts';

/**
 * Answers with a model in training, as its parameters now are. The processor reads them where they lie; to other devices
 * they are carried once after each change, and not with every batch.
 */
export class LivePredictor implements Answerer {
  readonly answeredBatches: AnsweredBatches;
  private readonly open: () => Promise<SpanPredictor>;
  private readonly staysTrue: boolean;
  private current: Promise<SpanPredictor> | undefined;

  /** @param parameters every parameter by checkpoint name, in the memory that training changes */
  constructor(model: ModelDefinition, parameters: ReadonlyMap<string, TensorView>, settings: SessionSettings) {
    this.open = () => SpanPredictor.create(model, parameters, settings);
    this.answeredBatches = answeredBatches(settings.device);
    this.staysTrue = settings.device === 'cpu';
  }

  async predict(batch: TokenBatch): Promise<SpanLogits> {
    return (await this.opened()).predict(batch);
  }

  async evaluate(batch: SpanBatch): Promise<SpanLogits & { readonly loss: number }> {
    return (await this.opened()).evaluate(batch);
  }

  /** They answer with the parameters as they are until those change. */
  async lanes(seconds: number): Promise<readonly Lane[]> {
    return (await this.opened()).lanes(seconds);
  }

  /** The parameters have changed. */
  invalidate(): void {
    if (this.staysTrue || this.current === undefined) return;
    void this.current.then((predictor) => predictor.dispose());
    this.current = undefined;
  }

  async dispose(): Promise<void> {
    await (await this.current)?.dispose();
  }

  private opened(): Promise<SpanPredictor> {
    this.current ??= this.open();
    return this.current;
  }
}

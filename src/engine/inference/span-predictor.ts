import type { SpanBatch, SpanLogits, TokenBatch } from '../batch.ts';
import type { InferenceSession, Tensor } from '../sessions/onnxruntime.ts';
import { type DeviceName, openSession, type SessionSettings } from '../sessions/open-session.ts';
import { targetOf, tokensAtOnce } from '../sessions/targets.ts';
import type { TensorView } from '../trainer.ts';
import { batchFeeds, tensorsOf } from '../training/feeds.ts';
import { evaluationGraph, type SpanGraph } from '../training/training-graph.ts';
import type { ModelDefinition } from '../training/model-definition.ts';

/**
 * Runs a model without training it. The processor uses the parameters where they lie: what changes them changes the
 * answers. Other devices are given them once, as constants of the graph.
 */
export class SpanPredictor {
  readonly tokensAtOnce: number;
  private readonly model: ModelDefinition;
  private readonly graph: SpanGraph;
  private readonly session: InferenceSession;
  private readonly parameterFeeds: Readonly<Record<string, Tensor>>;

  private constructor(
    model: ModelDefinition,
    graph: SpanGraph,
    session: InferenceSession,
    parameterFeeds: Readonly<Record<string, Tensor>>,
    device: DeviceName,
  ) {
    this.tokensAtOnce = tokensAtOnce(device);
    this.model = model;
    this.graph = graph;
    this.session = session;
    this.parameterFeeds = parameterFeeds;
  }

  /** @param parameters every parameter of the model by checkpoint name. */
  static async create(
    model: ModelDefinition,
    parameters: ReadonlyMap<string, TensorView>,
    settings: SessionSettings,
  ): Promise<SpanPredictor> {
    const isLive = settings.device === 'cpu';
    const graph = evaluationGraph(model, targetOf(settings.device), isLive ? undefined : parameters);
    const session = await openSession(graph.graph, settings);
    return new SpanPredictor(model, graph, session, isLive ? tensorsOf(parameters) : {}, settings.device);
  }

  async predict(batch: TokenBatch): Promise<SpanLogits> {
    const positions = new Int32Array(batch.rows);
    const { start, end } = await this.evaluate({ ...batch, startPositions: positions, endPositions: positions });
    return { start, end };
  }

  async evaluate(batch: SpanBatch): Promise<SpanLogits & { readonly loss: number }> {
    const { startLogits, endLogits, loss } = this.graph;
    const results = await this.session.run({
      ...this.parameterFeeds,
      ...batchFeeds(this.graph.graph, this.model, batch),
    });
    const dataOf = (name: string) => results[name]!.data as Float32Array;
    return { start: dataOf(startLogits), end: dataOf(endLogits), loss: dataOf(loss)[0]! };
  }

  async dispose(): Promise<void> {
    await this.session.release();
  }
}

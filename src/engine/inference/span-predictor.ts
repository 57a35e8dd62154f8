import type { SpanBatch, SpanLogits, TokenBatch } from '../batch.ts';
import { encodeModel } from '../onnx/encode.ts';
import {
  BoundSession,
  type BoundTensors,
  plain,
  type PlainTensors,
  type SessionOrder,
} from '../sessions/bound-session.ts';
import { processorThreads, sessionOptions, type SessionSettings } from '../sessions/open-session.ts';
import { type AnsweredBatches, answeredBatches, targetOf } from '../sessions/targets.ts';
import { CalledThread, scriptBeside } from '../threads/called-thread.ts';
import type { TensorView } from '../trainer.ts';
import { batchFeeds } from '../training/feeds.ts';
import { evaluationGraph, type SpanGraph } from '../training/training-graph.ts';
import type { ModelDefinition } from '../training/model-definition.ts';
import type { Answerer, Lane } from './answerer.ts';
import { laneCount } from './lane-count.ts';

/**
 * Runs a model without training it. The processor uses the parameters where they lie: what changes them changes the
 * answers. Other devices are given them once, as constants of the graph.
 */
export class SpanPredictor implements Answerer {
  readonly answeredBatches: AnsweredBatches;
  private readonly model: ModelDefinition;
  private readonly graph: SpanGraph;
  private readonly bound: BoundTensors;
  private readonly session: BoundSession;
  private readonly settings: SessionSettings;
  private threads: Promise<readonly CalledThread<BoundSession>[]> | undefined;

  private constructor(
    model: ModelDefinition,
    graph: SpanGraph,
    bound: BoundTensors,
    session: BoundSession,
    settings: SessionSettings,
  ) {
    this.answeredBatches = answeredBatches(settings.device);
    this.model = model;
    this.graph = graph;
    this.bound = bound;
    this.session = session;
    this.settings = settings;
  }

  /** @param parameters every parameter of the model by checkpoint name; threads share them where their memory is shared. */
  static async create(
    model: ModelDefinition,
    parameters: ReadonlyMap<string, TensorView>,
    settings: SessionSettings,
  ): Promise<SpanPredictor> {
    const isLive = settings.device === 'cpu';
    const graph = evaluationGraph(model, targetOf(settings.device), isLive ? undefined : parameters);
    const bound: BoundTensors = { feeds: isLive ? parameters : new Map(), fetches: new Map() };
    const session = await BoundSession.open(orderOf(graph, bound, settings));
    return new SpanPredictor(model, graph, bound, session, settings);
  }

  async predict(batch: TokenBatch): Promise<SpanLogits> {
    const positions = new Int32Array(batch.rows);
    const { start, end } = await this.evaluate({ ...batch, startPositions: positions, endPositions: positions });
    return { start, end };
  }

  evaluate(batch: SpanBatch): Promise<SpanLogits & { readonly loss: number }> {
    return this.evaluateBy((feeds) => this.session.run(feeds), batch);
  }

  async lanes(seconds: number): Promise<readonly Lane[]> {
    const { device } = this.settings;
    const count = device === 'cpu' ? laneCount(processorThreads(this.settings), seconds) : 1;
    if (count === 1) return [this];
    this.threads ??= this.startThreads(count);
    return (await this.threads).map((thread) => ({
      evaluate: (batch) => this.evaluateBy((feeds) => thread.call('run', plain(feeds)), batch),
    }));
  }

  async dispose(): Promise<void> {
    await Promise.all((await this.threads)?.map((thread) => thread.call('release')) ?? []);
    await this.session.release();
  }

  private startThreads(count: number): Promise<readonly CalledThread<BoundSession>[]> {
    const threads = processorThreads(this.settings) / count;
    const order = orderOf(this.graph, this.bound, { ...this.settings, threads });
    const start = () => CalledThread.start<BoundSession>(scriptBeside(import.meta.url, 'predictor-thread'), order);
    return Promise.all(Array.from({ length: count }, start));
  }

  private async evaluateBy(
    run: (feeds: PlainTensors) => Promise<PlainTensors>,
    batch: SpanBatch,
  ): Promise<SpanLogits & { readonly loss: number }> {
    const { startLogits, endLogits, loss } = this.graph;
    const results = await run(batchFeeds(this.graph.graph, this.model, batch));
    const dataOf = (name: string) => results[name]!.data as Float32Array;
    return { start: dataOf(startLogits), end: dataOf(endLogits), loss: dataOf(loss)[0]! };
  }
}

/** Made anew where it is needed: where parameters are constants of the graph, the serialised model holds them too. */
function orderOf({ graph }: SpanGraph, bound: BoundTensors, settings: SessionSettings): SessionOrder {
  return { model: encodeModel(graph).model, options: sessionOptions(settings), bound };
}

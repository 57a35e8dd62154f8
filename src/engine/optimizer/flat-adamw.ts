import { availableParallelism } from 'node:os';
import { Graph } from '../graph/graph.ts';
import type { ParameterLayout } from '../parameters/flat-parameters.ts';
import { Tensor, type InferenceSession } from '../sessions/onnxruntime.ts';
import { openSession, type SessionSettings } from '../sessions/open-session.ts';
import { type AdamWScalars, adamWScalarNames, adamWScalars, type AdamWSettings, writeAdamW } from './adamw.ts';

/** Elements updated per run: small enough that all of a chunk's tensors stay in the cache. */
const chunkLength = 65_536;

interface Chunk {
  readonly feeds: Readonly<Record<string, Tensor>>;
  readonly fetches: Readonly<Record<string, Tensor>>;
  readonly decayed: boolean;
}

/**
 * AdamW over one long vector of parameters, on the processor, chunk by chunk and in place: memory is read and written once a step, where
 * the same operators over whole tensors would go through it a dozen times. Each thread takes chunks of its own: a chunk is
 * too small to be worth sharing.
 */
export class FlatAdamW {
  private readonly session: InferenceSession;
  private readonly settings: AdamWSettings;
  private readonly chunks: readonly Chunk[];
  private readonly threads: number;

  private constructor(session: InferenceSession, settings: AdamWSettings, chunks: readonly Chunk[], threads: number) {
    this.session = session;
    this.settings = settings;
    this.chunks = chunks;
    this.threads = threads;
  }

  static async create(
    layout: ParameterLayout,
    vectors: Readonly<Record<'parameter' | 'gradient' | 'first' | 'second', Float32Array>>,
    settings: AdamWSettings,
    sessionSettings: SessionSettings,
  ): Promise<FlatAdamW> {
    const { graph, outputs } = updateGraph(settings);
    const session = await openSession(graph, { device: 'cpu', threads: 1 });
    const stretches = [
      { from: 0, to: layout.decayedLength, decayed: true },
      { from: layout.decayedLength, to: layout.length, decayed: false },
    ];
    const chunks = stretches.flatMap(({ from, to, decayed }) =>
      Array.from({ length: Math.ceil((to - from) / chunkLength) }, (_, index): Chunk => {
        const start = from + index * chunkLength;
        const end = Math.min(start + chunkLength, to);
        const view = (vector: Float32Array) => new Tensor('float32', vector.subarray(start, end), [end - start]);
        const [parameter, first, second] = [vectors.parameter, vectors.first, vectors.second].map(view);
        return {
          feeds: { parameter: parameter!, gradient: view(vectors.gradient), first: first!, second: second! },
          fetches: { [outputs.parameter]: parameter!, [outputs.first]: first!, [outputs.second]: second! },
          decayed,
        };
      }),
    );
    return new FlatAdamW(session, settings, chunks, sessionSettings.threads ?? availableParallelism());
  }

  /** Step number `step`, from 1 on. */
  async step(step: number, learningRate: number, clip: number): Promise<void> {
    const decayed = adamWScalars(this.settings, step, learningRate, clip);
    const scalars = { decayed: tensorsOf(decayed), others: tensorsOf({ ...decayed, decay: 1 }) };
    const left = this.chunks.values();
    const work = async () => {
      for (const chunk of left)
        await this.session.run(
          { ...chunk.feeds, ...(chunk.decayed ? scalars.decayed : scalars.others) },
          chunk.fetches,
        );
    };
    await Promise.all(Array.from({ length: this.threads }, work));
  }

  async dispose(): Promise<void> {
    await this.session.release();
  }
}

function tensorsOf(scalars: AdamWScalars): Record<string, Tensor> {
  return Object.fromEntries(
    adamWScalarNames.map((name) => [name, new Tensor('float32', Float32Array.of(scalars[name]), [])]),
  );
}

function updateGraph(settings: AdamWSettings) {
  const graph = new Graph();
  const vector = (name: string) => graph.input(name, 'float32', ['length']);
  const scalar = (name: string) => graph.input(name, 'float32', []);
  const state = {
    parameter: vector('parameter'),
    gradient: vector('gradient'),
    first: vector('first'),
    second: vector('second'),
  };
  const [firstShare, secondShare, stepSize, epsilon, decay] = adamWScalarNames.map(scalar);
  const next = writeAdamW(graph, state, settings, {
    firstShare: firstShare!,
    secondShare: secondShare!,
    stepSize: stepSize!,
    epsilon: epsilon!,
    decay: decay!,
  });
  const vectorType = ['float32', ['length']] as const;
  return {
    graph,
    outputs: {
      parameter: graph.output(next.parameter, ...vectorType),
      first: graph.output(next.first, ...vectorType),
      second: graph.output(next.second, ...vectorType),
    },
  };
}

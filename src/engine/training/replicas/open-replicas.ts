import type { ElementRange } from '../../parameters/element-range.ts';
import type { ParameterLayout } from '../../parameters/flat-parameters.ts';
import { sharedFloats } from '../../parameters/shared-memory.ts';
import type { AdamWVectors } from '../../optimizer/adamw-kernel.ts';
import { encodeModel } from '../../onnx/encode.ts';
import { plain } from '../../sessions/bound-session.ts';
import { processorThreads, sessionOptions } from '../../sessions/open-session.ts';
import { CalledThread, scriptBeside } from '../../threads/called-thread.ts';
import type { TensorView } from '../../trainer.ts';
import { accumulatedName, type GradientGraph } from '../training-graph.ts';
import type { TrainerSettings } from '../session-trainer.ts';
import { openReplica, type Replica, type ReplicaOrder } from './replica.ts';
import { replicaCount } from './replica-count.ts';

export interface Replicas {
  readonly replicas: readonly Replica[];
  /** Where each replica leaves its gradient; in the first all are added up. */
  readonly gradientVectors: readonly Float32Array[];
  /** Where gradients are dense. */
  readonly dense: readonly ElementRange[];
}

/**
 * Opens as many replicas as are worth while, which share threads and parameters. A single one computes in this thread.
 *
 * @param vectors the trained parameters and their moments, in shared memory
 * @param parameters every parameter, in shared memory so as not to be copied
 */
export async function openReplicas(
  { graph, gradients }: GradientGraph,
  layout: ParameterLayout,
  vectors: Omit<AdamWVectors, 'gradient'>,
  parameters: ReadonlyMap<string, TensorView>,
  settings: TrainerSettings,
): Promise<Replicas> {
  const dense = gradients.filter((entry) => entry.kind === 'dense');
  const ranges = dense.map(({ parameter }) => layout.rangeOf(parameter));
  const { session } = settings;
  const threads = processorThreads(session);
  const count = session.device === 'cpu' ? replicaCount({ threads, rows: settings.rows, elements: sizeOf(ranges) }) : 1;
  const own = Array.from({ length: count }, () => sharedFloats(layout.length));
  const model = encodeModel(graph).model;
  const orders = own.map((gradient): ReplicaOrder => {
    const views = layout.views(gradient);
    const sums = dense.map(({ parameter }) => [accumulatedName(parameter), views.get(parameter)!] as const);
    return {
      session: {
        model,
        options: sessionOptions({ ...session, threads: threads / count }),
        bound: {
          feeds: new Map([...parameters, ...(settings.accumulate ? sums : [])]),
          fetches: new Map(dense.map(({ parameter, output }) => [output, views.get(parameter)!])),
        },
      },
      vectors: { ...vectors, gradient: own[0]! },
      gradients: own,
      dense: ranges,
      decayedLength: layout.decayedLength,
      optimizer: settings.optimizer,
    };
  });
  const open = count === 1 ? openReplica : startReplica;
  return { replicas: await Promise.all(orders.map(open)), gradientVectors: own, dense: ranges };
}

/** A replica that computes in a thread of its own. */
async function startReplica(order: ReplicaOrder): Promise<Replica> {
  const thread = await CalledThread.start<Replica>(scriptBeside(import.meta.url, 'replica-thread'), order);
  return {
    run: (feeds, fetches) => thread.call('run', plain(feeds), plain(fetches)),
    gather: (range, count) => thread.call('gather', range, count),
    update: (range, scalars) => thread.call('update', range, scalars),
    release: () => thread.call('release'),
  };
}

function sizeOf(ranges: readonly ElementRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}

import type { AdamWScalars, AdamWSettings } from '../../optimizer/adamw.ts';
import type { AdamWVectors } from '../../optimizer/adamw-kernel.ts';
import { FlatAdamW } from '../../optimizer/flat-adamw.ts';
import { type ElementRange, overlap } from '../../parameters/element-range.ts';
import { BoundSession, type PlainTensors, type SessionOrder } from '../../sessions/bound-session.ts';
import { addTo, sumOfSquares } from '../gradient-vector.ts';

/** What a replica is made from; it can be sent to another thread likewise. */
export interface ReplicaOrder {
  /** Of the training graph, with the parameters and with where its dense gradients go. */
  readonly session: SessionOrder;
  /** The state that all replicas change together; the gradient is the first replica's. */
  readonly vectors: AdamWVectors;
  /** Of every replica, the first's first. */
  readonly gradients: readonly Float32Array[];
  /** Where the gradients are dense: elsewhere only the first's vector is written to. */
  readonly dense: readonly ElementRange[];
  /** Elements up to here are decayed. */
  readonly decayedLength: number;
  readonly optimizer: AdamWSettings;
}

/** A copy of a model's training graph, which computes the gradient of some of a batch's rows and does its share of the update. */
export interface Replica {
  /** Leaves its rows' dense gradients in its vector, and what `fetches` names there. */
  run(feeds: PlainTensors, fetches: PlainTensors): Promise<PlainTensors>;
  /** Adds the gradients of the first `count` replicas up in the first's; the result is the sum of their squares. */
  gather(range: ElementRange, count: number): Promise<number>;
  update(range: ElementRange, scalars: AdamWScalars): Promise<void>;
  release(): Promise<void>;
}

/** A replica that computes in this thread. */
export async function openReplica(order: ReplicaOrder): Promise<Replica> {
  const { vectors, gradients, dense, decayedLength } = order;
  const session = await BoundSession.open(order.session);
  const optimizer = new FlatAdamW(vectors, decayedLength, order.optimizer);
  return {
    run: (feeds, fetches) => session.run(feeds, fetches),
    gather: (range, count) => {
      const shared = dense.map((stretch) => overlap(stretch, range));
      for (const other of gradients.slice(1, count))
        for (const { from, to } of shared) addTo(vectors.gradient, other, from, to);
      return Promise.resolve(sumOfSquares(vectors.gradient, range.from, range.to));
    },
    update: (range, scalars) => {
      optimizer.step(range, scalars);
      return Promise.resolve();
    },
    release: () => session.release(),
  };
}

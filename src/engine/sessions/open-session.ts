import { availableParallelism } from 'node:os';
import { encodeModel } from '../onnx/encode.ts';
import type { Graph } from '../graph/graph.ts';
import { InferenceSession } from './onnxruntime.ts';

export const deviceNames = ['cpu', 'cuda', 'webgpu', 'dml', 'coreml'] as const;
export type DeviceName = (typeof deviceNames)[number];

export interface SessionSettings {
  readonly device: DeviceName;
  /** Threads an operator may use; as many as there are cores where undefined. */
  readonly threads: number | undefined;
  /** Where onnxruntime writes which operator ran where, once the session is released: the beginning of a path. */
  readonly profile?: string;
}

/** Compiles a graph for a device. */
export async function openSession(graph: Graph, settings: SessionSettings): Promise<InferenceSession> {
  const { model } = encodeModel(graph);
  return InferenceSession.create(model, sessionOptions(settings));
}

export function processorThreads({ threads }: Pick<SessionSettings, 'threads'>): number {
  return threads ?? availableParallelism();
}

export function sessionOptions({ device, threads, profile }: SessionSettings): InferenceSession.SessionOptions {
  return {
    executionProviders: [device],
    intraOpNumThreads: processorThreads({ threads }),
    interOpNumThreads: 1,
    // A planned block beside the arena's own would hold the activations twice.
    enableMemPattern: false,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    ...(profile === undefined ? {} : { enableProfiling: true, profileFilePrefix: profile }),
    // Within a run threads spin while they wait for each other; beyond it they would take the cores from whoever has work.
    extra: { session: { force_spinning_stop: '1', intra_op: { allow_spinning: '1' } } },
  };
}

import { type GraphTarget, processorTarget, type ProductPrecision } from '../graph/target.ts';
import type { DeviceName } from './open-session.ts';

/** A graphics card with no more than ONNX's own operators. */
const plainTarget: GraphTarget = {
  blocks: false,
  fusedProducts: false,
  drawnMasks: false,
  precision: 'float32',
  halves: false,
};

const targets: Readonly<Record<DeviceName, GraphTarget>> = {
  cpu: processorTarget,
  cuda: { ...plainTarget, fusedProducts: true, halves: true },
  webgpu: plainTarget,
  dml: { ...plainTarget, fusedProducts: true },
  coreml: plainTarget,
};

/** The batches that a device answers best. */
export interface AnsweredBatches {
  /** Tokens that a batch is best held to, unless it is of one row. */
  readonly tokensAtOnce: number;
  /** What the length of its rows is best a multiple of. */
  readonly padToMultipleOf: number;
}

/** More tokens in one go make a processor no faster, fill its caches, and lengthen each row to the longest. */
const processorBatches: AnsweredBatches = { tokensAtOnce: 768, padToMultipleOf: 1 };
const cardBatches: AnsweredBatches = { tokensAtOnce: Infinity, padToMultipleOf: 8 };

/** How batches are best made for a device to answer. */
export function answeredBatches(device: DeviceName): AnsweredBatches {
  return device === 'cpu' ? processorBatches : cardBatches;
}

/** How graphs are written for a device. */
export function targetOf(device: DeviceName, precision: ProductPrecision = 'float32'): GraphTarget {
  return { ...targets[device], precision };
}

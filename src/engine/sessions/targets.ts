import { type GraphTarget, processorTarget, type ProductPrecision } from '../graph/target.ts';
import type { DeviceName } from './open-session.ts';

/** A graphics card with no more than ONNX's own operators. */
const plainTarget: GraphTarget = {
  blocks: false,
  fusedProducts: false,
  wrappingSums: false,
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

/**
 * Tokens in a batch that a device answers: more in one go make a processor no faster, fill its caches, and lengthen each
 * row to the longest.
 */
export function tokensAtOnce(device: DeviceName): number {
  return device === 'cpu' ? 512 : Infinity;
}

/** How graphs are written for a device. */
export function targetOf(device: DeviceName, precision: ProductPrecision = 'float32'): GraphTarget {
  return { ...targets[device], precision };
}

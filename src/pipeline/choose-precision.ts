import type { ProductPrecision } from '../engine/graph/target.ts';
import type { DeviceName } from '../engine/sessions/open-session.ts';
import type { RunContext } from './context.ts';

/** The precision of products that the arguments ask for, where the device has it. */
export function choosePrecision(
  { args, emit }: Pick<RunContext, 'args' | 'emit'>,
  device: DeviceName,
): ProductPrecision {
  const { bf16, fp16 } = args.training;
  if (!bf16 && !fp16) return 'float32';
  if (device === 'cuda') return bf16 ? 'bfloat16' : 'float16';
  const message = `${bf16 ? 'bf16' : 'fp16'} is for CUDA: on this device, training computes in float32.`;
  emit({ type: 'log', level: 'warning', code: 'precision-not-there', message });
  return 'float32';
}

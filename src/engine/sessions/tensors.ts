import type { TensorView } from '../trainer.ts';
import { Tensor } from './onnxruntime.ts';

export function tensorOf({ data, shape }: TensorView): Tensor {
  return new Tensor('float32', data, shape);
}

export function tensorsOf(views: ReadonlyMap<string, TensorView>): Record<string, Tensor> {
  return Object.fromEntries([...views].map(([name, view]) => [name, tensorOf(view)]));
}

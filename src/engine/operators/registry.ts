import { add } from './add.ts';
import { attention } from './attention.ts';
import { dropout } from './dropout.ts';
import { embedding } from './embedding.ts';
import { gelu } from './gelu.ts';
import { geluTanh } from './gelu-tanh.ts';
import { layerNormalization } from './layer-normalization.ts';
import { linear } from './linear.ts';
import { relu } from './relu.ts';
import { scale } from './scale.ts';
import { spanLoss } from './span-loss.ts';

/** Every differentiable operator. Each is checked against finite differences. */
export const operators = {
  add,
  attention,
  dropout,
  embedding,
  gelu,
  geluTanh,
  layerNormalization,
  linear,
  relu,
  scale,
  spanLoss,
};

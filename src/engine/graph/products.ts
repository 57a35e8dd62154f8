import { elementTypes } from '../onnx/schema.ts';
import type { Attributes, Graph, Value } from './graph.ts';

/** `y = x W` with ONNX's `Gemm` and its attributes, in the precision that the graph's target asks for. */
export function linearProduct(graph: Graph, inputs: readonly Value[], attributes: Attributes = {}): Value {
  return inPrecision(graph, inputs, (rounded) => graph.node('Gemm', rounded, attributes));
}

export interface BatchedProduct {
  readonly transposed?: 'left' | 'right';
  /** What the product is multiplied by. */
  readonly scale: number;
}

/** The products of stacked matrices `[…, rows, columns]`, likewise. */
export function batchedProduct(graph: Graph, left: Value, right: Value, { transposed, scale }: BatchedProduct): Value {
  if (!graph.target.fusedProducts) {
    const turned = (value: Value) => graph.node('Transpose', [value], { perm: [0, 1, 3, 2] });
    const factors = [transposed === 'left' ? turned(left) : left, transposed === 'right' ? turned(right) : right];
    const product = inPrecision(graph, factors, (rounded) => graph.node('MatMul', rounded));
    return scale === 1 ? product : graph.node('Mul', [product, graph.scalar(scale)]);
  }
  const attributes = {
    ...(transposed === 'left' ? { transA: 1 } : transposed === 'right' ? { transB: 1 } : {}),
    alpha: { float: scale },
  };
  return inPrecision(graph, [left, right], (rounded) => graph.contrib('FusedMatMul', rounded, attributes));
}

/** Rounds what goes into a product and what comes out of it, as PyTorch's autocast does with products. */
function inPrecision(graph: Graph, inputs: readonly Value[], write: (inputs: readonly Value[]) => Value): Value {
  const { precision, halves } = graph.target;
  if (precision === 'float32') return write(inputs);
  const round = (value: Value) => graph.node('Cast', [value], { to: elementTypes[precision] });
  const widen = (value: Value) => graph.node('Cast', [value], { to: elementTypes.float32 });
  const rounded = inputs.map(round);
  return halves ? widen(write(rounded)) : widen(round(write(rounded.map(widen))));
}

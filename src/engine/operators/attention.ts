import { masked } from '../dropout/mask.ts';
import { forEachBlock } from '../graph/blocks.ts';
import type { Graph, Value } from '../graph/graph.ts';
import { batchedProduct } from '../graph/products.ts';
import { dense, type Operator } from '../gradient/operator.ts';
import { blockMask, maskBlocks } from './attention-mask.ts';
import { biasBlocks, softmax } from './attention-probabilities.ts';
import type { AttentionSettings, Block } from './attention-settings.ts';

/**
 * Scaled dot-product attention of several heads (Vaswani et al. 2017): softmax(q kᵀ/√d + bias) v.
 *
 * Queries, keys, values and result are `[tokens, width]`; the bias, 0 for tokens and float32's least number for padding,
 * is `[blocks, heads in a block, sequence, 1]` as `shapes.columnBlocks` says, or as `shapes.rowBlocks` says where the graph's
 * target has no use for blocks. The attention matrix lives only within a block: the backward pass computes it again (as
 * FlashAttention does, Dao et al. 2022), which costs less than to write and read it.
 *
 * With P the softmax, M the dropout mask over the share kept, O the result: dV = (P·M)ᵀ dO, and with
 * dP = (dO Vᵀ)·M and D = rowsum(dO·O): dS = P·(dP − D), dQ = dS K/√d, dK = dSᵀ Q/√d.
 */
export const attention: Operator<AttentionSettings> = {
  name: 'attention',
  forward(graph, [query, key, value, bias], settings) {
    const tensors = [query!, key!, value!].map((input) => headBlocks(graph, input, settings));
    const hiding = biasBlocks(graph, bias!);
    const inputs = [...tensors, ...hiding, ...maskBlocks(graph, settings)];
    const [blocks] = forEachBlock(graph, inputs, 3, (body, [q, k, v, ...others]) => {
      const probabilities = softmax(body, q!, k!, others.slice(0, hiding.length), settings);
      const mask = blockMask(body, others.slice(hiding.length), settings);
      const kept = mask === undefined ? probabilities : masked(body, probabilities, mask);
      return [batchedProduct(body, kept, v!, { scale: mask?.scale ?? 1 })];
    });
    return { output: tokens(graph, blocks!, settings) };
  },
  gradient(graph, { inputs: [query, key, value, bias], output, settings }, outputGradient) {
    const tensors = [query!, key!, value!, output, outputGradient].map((input) => headBlocks(graph, input, settings));
    const hiding = biasBlocks(graph, bias!);
    const inputs = [...tensors, ...hiding, ...maskBlocks(graph, settings)];
    const gradients = forEachBlock(graph, inputs, 3, (body, [q, k, v, o, dO, ...others]) => {
      const scale = 1 / Math.sqrt(settings.headSize);
      const probabilities = softmax(body, q!, k!, others.slice(0, hiding.length), settings);
      const mask = blockMask(body, others.slice(hiding.length), settings);
      const keptBy = mask?.scale ?? 1;
      const through = (matrix: Value) => (mask === undefined ? matrix : masked(body, matrix, mask));
      const dP = through(batchedProduct(body, dO!, v!, { transposed: 'right', scale: keptBy }));
      const rowSum = body.node('ReduceSum', [body.node('Mul', [o!, dO!]), body.integers([-1])], { keepdims: 1 });
      const dS = body.node('Mul', [probabilities, body.node('Sub', [dP, rowSum])]);
      return [
        batchedProduct(body, dS, k!, { scale }),
        batchedProduct(body, dS, q!, { transposed: 'left', scale }),
        batchedProduct(body, through(probabilities), dO!, { transposed: 'left', scale: keptBy }),
      ];
    });
    return gradients.map((blocks) => dense(tokens(graph, blocks, settings)));
  },
};

/** `[tokens, width]` to `[blocks, heads in a block, sequence, head size]`. */
function headBlocks(graph: Graph, value: Value, { shapes }: AttentionSettings): Block {
  const split = graph.node('Reshape', [value, shapes.split]);
  const heads = graph.node('Transpose', [split], { perm: [0, 2, 1, 3] });
  const blocks = shapes.blocks === shapes.heads ? heads : graph.node('Reshape', [heads, shapes.blocks]);
  return { value: blocks, type: 'float32', rank: 3 };
}

/** The way back. */
function tokens(graph: Graph, blocks: Value, { shapes, width }: AttentionSettings): Value {
  const heads = shapes.blocks === shapes.heads ? blocks : graph.node('Reshape', [blocks, shapes.heads]);
  const split = graph.node('Transpose', [heads], { perm: [0, 2, 1, 3] });
  return graph.node('Reshape', [split, graph.integers([-1, width])]);
}

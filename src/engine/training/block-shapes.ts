import type { EncoderConfig } from '../architectures/config.ts';
import { blockShapeNames } from './forward.ts';

/** Elements of the largest tensor in a block of attention, a few of which a core's cache holds. */
const attentionBlock = 300_000;
/** Elements in a block of a feed-forward layer's element-wise chains, likewise. */
const elementBlock = 100_000;

/** How to cut a batch's tensors into blocks: the largest equal blocks within the limits above. */
export function blockShapeFeeds(
  config: EncoderConfig,
  rows: number,
  columns: number,
): ReadonlyMap<string, readonly number[]> {
  const { heads, hiddenSize, intermediateSize } = config;
  const headSize = hiddenSize / heads;
  const headsInBlock = largestDivisor(rows * heads, attentionBlock / (columns * columns));
  const blocks = (rows * heads) / headsInBlock;
  const tokens = rows * columns;
  const tokensInBlock = largestDivisor(tokens, elementBlock / intermediateSize);
  return new Map<string, readonly number[]>([
    [blockShapeNames.split, [rows, columns, heads, headSize]],
    [blockShapeNames.heads, [rows, heads, columns, headSize]],
    [blockShapeNames.blocks, [blocks, headsInBlock, columns, headSize]],
    [blockShapeNames.rowBlocks, [blocks, headsInBlock, 1, columns]],
    [blockShapeNames.columnBlocks, [blocks, headsInBlock, columns, 1]],
    [blockShapeNames.elementBlocks, [tokens / tokensInBlock, tokensInBlock * intermediateSize]],
  ]);
}

/** The largest divisor of `number` that is at most `limit`; 1 where there is none. */
export function largestDivisor(number: number, limit: number): number {
  for (let divisor = Math.min(number, Math.floor(limit)); divisor > 1; divisor -= 1)
    if (number % divisor === 0) return divisor;
  return 1;
}

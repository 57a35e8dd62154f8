import type { DropoutSite } from '../dropout/dropout-sites.ts';
import type { forEachBlock } from '../graph/blocks.ts';
import type { Value } from '../graph/graph.ts';

/** Shape inputs, all int64: heads move to the front and are worked on in blocks of as many as fit the cache. */
export interface AttentionShapes {
  /** `[4]`: batch, sequence, heads, head size. */
  readonly split: Value;
  /** `[4]`: blocks, heads in a block, sequence, head size. */
  readonly blocks: Value;
  /** `[4]`: blocks, heads in a block, 1, sequence. */
  readonly rowBlocks: Value;
  /** `[4]`: blocks, heads in a block, sequence, 1. */
  readonly columnBlocks: Value;
  /** `[4]`: batch, heads, sequence, head size. */
  readonly heads: Value;
}

export interface AttentionSettings {
  readonly headSize: number;
  /** Width of queries, keys and values: heads times head size. */
  readonly width: number;
  readonly shapes: AttentionShapes;
  readonly site: DropoutSite | undefined;
}

/** An input that attention's blocks are cut from. */
export type Block = Parameters<typeof forEachBlock>[1][number];

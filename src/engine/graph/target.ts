/** How exact the products of a model are: the weights, the sums and all else are float32 always. */
export const productPrecisions = ['float32', 'bfloat16', 'float16'] as const;
export type ProductPrecision = (typeof productPrecisions)[number];

/** What the provider that a graph is written for does well, or can do at all. */
export interface GraphTarget {
  /** Chains of operators go block by block through a processor's caches; a graphics card wants whole tensors. */
  readonly blocks: boolean;
  /** Whether it has onnxruntime's `FusedMatMul`; elsewhere it is written as transposition, product and scaling. */
  readonly fusedProducts: boolean;
  /** Whether the masks of dropout are drawn by the host; elsewhere the graph makes them. */
  readonly drawnMasks: boolean;
  readonly precision: ProductPrecision;
  /** Whether it computes with 16-bit numbers itself; elsewhere they are rounded alike and multiplied as float32. */
  readonly halves: boolean;
}

export const processorTarget: GraphTarget = {
  blocks: true,
  fusedProducts: true,
  drawnMasks: true,
  precision: 'float32',
  halves: false,
};

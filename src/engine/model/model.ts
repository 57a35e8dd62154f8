import type { Architecture } from '../architectures/architecture.ts';
import type { EncoderConfig } from '../architectures/config.ts';
import type { ParameterSpecification } from '../architectures/parameters.ts';
import type { TensorView } from '../trainer.ts';

/** A model in memory: what its `config.json` says, and every parameter, new ones drawn where the files had none. */
export interface Model {
  readonly architecture: Architecture;
  readonly config: EncoderConfig;
  /** `config.json` as read, to be written again with the fine-tuned weights. */
  readonly configJson: Readonly<Record<string, unknown>>;
  readonly specifications: ReadonlyMap<string, ParameterSpecification>;
  readonly parameters: ReadonlyMap<string, TensorView>;
  /** Parameters that the files did not have and that were drawn at random. */
  readonly initialized: readonly string[];
  /** Tensors of the files that this model has no use for (other heads, poolers, buffers). */
  readonly ignored: readonly string[];
}

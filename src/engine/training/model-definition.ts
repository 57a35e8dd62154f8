import type { Architecture } from '../architectures/architecture.ts';
import type { EncoderConfig } from '../architectures/config.ts';
import type { LoraWiring } from '../lora/lora.ts';

/** A model as the engine sees it: its architecture, its sizes, and the shape of every parameter. */
export interface ModelDefinition {
  readonly architecture: Architecture;
  readonly config: EncoderConfig;
  /** Every parameter's shape by checkpoint name, those of LoRA adapters included. */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
  readonly lora: LoraWiring | undefined;
}

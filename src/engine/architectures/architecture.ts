import type { EncoderConfig } from './config.ts';

/** Where a checkpoint keeps the modules of an encoder; `#` stands for the layer's number. */
export interface EncoderNames {
  readonly wordEmbeddings: string;
  readonly positionEmbeddings: string;
  /** Absent where the architecture has no segments. */
  readonly tokenTypeEmbeddings: string | undefined;
  readonly embeddingNorm: string;
  /** Present where embeddings are narrower than the hidden states. */
  readonly embeddingProjection: string | undefined;
  readonly query: string;
  readonly key: string;
  readonly value: string;
  readonly attentionOutput: string;
  readonly attentionNorm: string;
  readonly feedForwardIn: string;
  readonly feedForwardOut: string;
  readonly outputNorm: string;
}

/**
 * A BERT-like architecture, as Hugging Face names and configures it.
 *
 * To add one: a file that exports an `Architecture`, and its line in `architectures/registry.ts`.
 */
export interface Architecture {
  /** `model_type` in `config.json`. */
  readonly modelType: string;
  /** `architectures[0]` in `config.json` of its question-answering model. */
  readonly className: string;
  /** What the encoder's parameters are prefixed with in a model with a head (`base_model_prefix`). */
  readonly prefix: string;
  /** PEFT's default `target_modules` for LoRA. */
  readonly loraTargets: readonly string[];
  readConfig(json: unknown): EncoderConfig;
  names(config: EncoderConfig): EncoderNames;
}

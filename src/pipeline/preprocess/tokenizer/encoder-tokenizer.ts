/** A text as the tokenizer reads it, without special tokens. */
export interface EncodedText {
  /** `[tokens]`. */
  readonly ids: Int32Array;
  /** `[tokens × 2]`: where each token starts and ends in the text, in UTF-16 units. */
  readonly offsets: Int32Array;
}

export interface SpecialToken {
  readonly token: string;
  readonly id: number;
}

export interface SpecialTokens {
  /** Stands where no answer is in the window. */
  readonly cls: SpecialToken;
  readonly sep: SpecialToken;
  readonly pad: SpecialToken;
  /** Null where the tokenizer knows every text (byte-level ones). */
  readonly unk: SpecialToken | null;
  readonly mask: SpecialToken | null;
}

export type PaddingSide = 'left' | 'right';

/** One piece of the input for a pair of texts. */
export type PairPart =
  | { readonly kind: 'special'; readonly id: number; readonly typeId: number }
  | { readonly kind: 'first' | 'second'; readonly typeId: number };

/**
 * How the post-processor joins a pair of texts: BERT's `[CLS] first [SEP] second [SEP]`, RoBERTa's
 * `<s> first </s></s> second </s>`.
 */
export type PairTemplate = readonly PairPart[];

/** A fast tokenizer of an encoder: one that says where in the text each token stands. */
export interface EncoderTokenizer {
  /** One more than the highest token id, added tokens included: the rows that a model's embeddings need. */
  readonly vocabSize: number;
  readonly specialTokens: SpecialTokens;
  readonly pairTemplate: PairTemplate;
  readonly paddingSide: PaddingSide;
  /** Longest input, in tokens, that the model was made for; Infinity where the files do not say. */
  readonly modelMaxLength: number;
  /** SHA-256 in hex of what decides how texts are tokenized. */
  readonly fingerprint: string;
  /** Encodes each text by itself, off the main thread, without special tokens, truncation and padding. */
  encode(texts: readonly string[]): Promise<EncodedText[]>;
  /** Their tokens alone, `[tokens]` each: where each token stands takes longer to read than the ids. */
  encodeIds(texts: readonly string[]): Promise<Int32Array[]>;
  /** The id of a token, or null where the vocabulary has no such token. */
  idOf(token: string): number | null;
  /** The token of an id, or null where there is no such id. */
  tokenOf(id: number): string | null;
  /**
   * Writes `tokenizer.json`, `tokenizer_config.json`, `special_tokens_map.json` and, for WordPiece, `vocab.txt` into an
   * existing folder, such that this loader and Hugging Face's read the same tokenizer back.
   */
  save(folder: string): Promise<void>;
}

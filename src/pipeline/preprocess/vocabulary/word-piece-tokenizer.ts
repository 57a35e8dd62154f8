import { bertDefinition } from '../tokenizer/bert-definition.ts';
import { createTokenizer } from '../tokenizer/create-tokenizer.ts';
import type { EncoderTokenizer } from '../tokenizer/encoder-tokenizer.ts';
import { trainWordPiece, type WordPieceOptions } from './train-word-piece.ts';

/**
 * A BERT tokenizer over a vocabulary trained on the texts; its `save` writes `vocab.txt`, `tokenizer.json` and
 * `tokenizer_config.json`.
 */
export async function trainWordPieceTokenizer(
  texts: Iterable<string>,
  options: WordPieceOptions & {
    /** Longest input of the model, in tokens. */
    readonly modelMaxLength: number;
  },
): Promise<EncoderTokenizer> {
  const config = {
    tokenizer_class: 'BertTokenizer',
    do_lower_case: options.lowercase ?? true,
    tokenize_chinese_chars: true,
    model_max_length: options.modelMaxLength,
  };
  const vocabulary = await trainWordPiece(texts, options);
  return createTokenizer(bertDefinition(vocabulary, config), config, 'the trained vocabulary');
}

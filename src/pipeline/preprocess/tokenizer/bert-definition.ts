import type { TokenizerConfig } from './tokenizer-config.ts';
import { specialAddedToken, type TokenizerDefinition } from './tokenizer-definition.ts';

type BertSettings = Pick<
  TokenizerConfig,
  | 'cls_token'
  | 'sep_token'
  | 'pad_token'
  | 'unk_token'
  | 'mask_token'
  | 'do_lower_case'
  | 'strip_accents'
  | 'tokenize_chinese_chars'
>;

/**
 * The `tokenizer.json` of a BERT tokenizer, as Hugging Face makes it from a `vocab.txt` (`BertConverter`).
 * `vocabulary` holds every token at its id.
 */
export function bertDefinition(vocabulary: readonly string[], settings: BertSettings): TokenizerDefinition {
  const vocab = Object.fromEntries(vocabulary.map((token, id) => [token, id]));
  const [cls, sep] = [settings.cls_token ?? '[CLS]', settings.sep_token ?? '[SEP]'];
  const unk = settings.unk_token ?? '[UNK]';
  const special = [settings.pad_token ?? '[PAD]', unk, cls, sep, settings.mask_token ?? '[MASK]'];
  const added = special
    .filter((token) => Object.hasOwn(vocab, token))
    .map((token) => specialAddedToken(token, vocab[token]!, { left: false }));
  const specialPart = (id: string, type_id: number) => ({ SpecialToken: { id, type_id } });
  const sequencePart = (id: 'A' | 'B', type_id: number) => ({ Sequence: { id, type_id } });
  const single = [specialPart(cls, 0), sequencePart('A', 0), specialPart(sep, 0)];
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: added.sort((a, b) => a.id - b.id),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: settings.tokenize_chinese_chars ?? true,
      strip_accents: settings.strip_accents ?? null,
      lowercase: settings.do_lower_case ?? true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single,
      pair: [...single, sequencePart('B', 1), specialPart(sep, 1)],
      special_tokens: Object.fromEntries(
        [cls, sep].map((token) => [token, { id: token, ids: [vocab[token]], tokens: [token] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: unk,
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab,
    },
  };
}

import type { TokenizerConfig } from './tokenizer-config.ts';
import { specialAddedToken, type TokenizerDefinition } from './tokenizer-definition.ts';

type RobertaSettings = Pick<
  TokenizerConfig,
  'cls_token' | 'sep_token' | 'pad_token' | 'unk_token' | 'mask_token' | 'add_prefix_space' | 'trim_offsets'
>;

/**
 * The `tokenizer.json` of a RoBERTa tokenizer, as Hugging Face makes it from `vocab.json` and `merges.txt`
 * (`RobertaConverter`). `merges` are the lines of the latter, `low er`, most frequent first.
 */
export function robertaDefinition(
  vocab: Readonly<Record<string, number>>,
  merges: readonly string[],
  settings: RobertaSettings,
): TokenizerDefinition {
  const [cls, sep] = [settings.cls_token ?? '<s>', settings.sep_token ?? '</s>'];
  const mask = settings.mask_token ?? '<mask>';
  const special = [cls, settings.pad_token ?? '<pad>', sep, settings.unk_token ?? '<unk>', mask];
  const addPrefixSpace = settings.add_prefix_space ?? false;
  const added = [...new Set(special)]
    .filter((token) => Object.hasOwn(vocab, token))
    .map((token) => specialAddedToken(token, vocab[token]!, { left: token === mask }));
  const byteLevel = { type: 'ByteLevel', add_prefix_space: addPrefixSpace, trim_offsets: true, use_regex: true };
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: added.sort((a, b) => a.id - b.id),
    normalizer: null,
    pre_tokenizer: byteLevel,
    post_processor: {
      type: 'RobertaProcessing',
      sep: [sep, vocab[sep]],
      cls: [cls, vocab[cls]],
      trim_offsets: settings.trim_offsets ?? true,
      add_prefix_space: addPrefixSpace,
    },
    decoder: { ...byteLevel, add_prefix_space: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: '',
      end_of_word_suffix: '',
      fuse_unk: false,
      vocab: { ...vocab },
      merges: [...merges],
    },
  };
}

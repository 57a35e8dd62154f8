import { join } from 'node:path';
import { writeTextFile } from '../../../dataset/files/text-file.ts';
import type { PaddingSide, SpecialTokens } from './encoder-tokenizer.ts';
import type { TokenizerConfig } from './tokenizer-config.ts';
import { isList, type TokenizerDefinition, vocabSizeOf } from './tokenizer-definition.ts';

/** What Hugging Face writes for "no limit": `int(1e30)`. */
const veryLarge = 1e30;

export async function saveTokenizer(
  folder: string,
  tokenizer: {
    readonly definition: TokenizerDefinition;
    readonly config: TokenizerConfig;
    readonly specialTokens: SpecialTokens;
    readonly paddingSide: PaddingSide;
    readonly modelMaxLength: number;
  },
): Promise<void> {
  const { definition, config, specialTokens, paddingSide, modelMaxLength } = tokenizer;
  const special = {
    cls_token: specialTokens.cls.token,
    sep_token: specialTokens.sep.token,
    pad_token: specialTokens.pad.token,
    unk_token: specialTokens.unk?.token,
    mask_token: specialTokens.mask?.token,
  };
  const savedConfig = {
    tokenizer_class: 'PreTrainedTokenizerFast',
    ...config,
    ...special,
    padding_side: paddingSide,
    model_max_length: Number.isFinite(modelMaxLength) ? modelMaxLength : veryLarge,
  };
  await writeTextFile(join(folder, 'tokenizer.json'), JSON.stringify(definition));
  await writeTextFile(join(folder, 'tokenizer_config.json'), pretty(savedConfig));
  await writeTextFile(join(folder, 'special_tokens_map.json'), pretty(special));
  const vocabulary = wordPieces(definition);
  if (vocabulary) await writeTextFile(join(folder, 'vocab.txt'), `${vocabulary.join('\n')}\n`);
}

/** The tokens of a WordPiece model, each at the line of its id; null for other models. */
function wordPieces(definition: TokenizerDefinition): string[] | null {
  const { model } = definition;
  if (model.type !== 'WordPiece' || isList(model.vocab)) return null;
  const tokens = new Map(Object.entries(model.vocab).map(([token, id]) => [id, token]));
  const size = vocabSizeOf({ ...definition, added_tokens: [] });
  return Array.from({ length: size }, (_, id) => tokens.get(id) ?? `[unused${id}]`);
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import { Failure } from '../../../shared/failure.ts';
import type { SpecialToken, SpecialTokens } from './encoder-tokenizer.ts';
import type { TokenizerConfig } from './tokenizer-config.ts';
import type { TokenizerDefinition } from './tokenizer-definition.ts';

type Role = keyof SpecialTokens;

/** What BERT's and RoBERTa's families call them. */
const usualNames: Readonly<Record<Role, readonly string[]>> = {
  cls: ['[CLS]', '<s>'],
  sep: ['[SEP]', '</s>'],
  pad: ['[PAD]', '<pad>'],
  unk: ['[UNK]', '<unk>'],
  mask: ['[MASK]', '<mask>'],
};

/**
 * From the tokenizer's configuration, else what `tokenizer.json` itself says, else the usual names. Throws a `Failure` where class, separator or padding token are not to be found or not in the vocabulary.
 */
export function resolveSpecialTokens(
  config: TokenizerConfig,
  definition: TokenizerDefinition,
  idOf: (token: string) => number | null,
  path: string,
): SpecialTokens {
  const find = (role: Role): SpecialToken | null => {
    const named = config[`${role}_token`] ?? ofDefinition(definition, role);
    for (const token of named === undefined ? usualNames[role] : [named]) {
      const id = idOf(token);
      if (id !== null) return { token, id };
    }
    return null;
  };
  const required = (role: Role, what: string): SpecialToken => {
    const found = find(role);
    if (found) return found;
    const named = config[`${role}_token`];
    throw new Failure({
      code: 'special-token-missing',
      message: `${path}: ${named ? `the ${what} token ${named} is not in the vocabulary.` : `there is no ${what} token.`}`,
      mend: `Name a token of the vocabulary as ${role}_token in tokenizer_config.json.`,
    });
  };
  return {
    cls: required('cls', 'class'),
    sep: required('sep', 'separator'),
    pad: required('pad', 'padding'),
    unk: find('unk'),
    mask: find('mask'),
  };
}

function ofDefinition({ padding, model }: TokenizerDefinition, role: Role): string | undefined {
  if (role === 'pad') return padding?.pad_token;
  if (role === 'unk') return model.unk_token ?? undefined;
  return undefined;
}

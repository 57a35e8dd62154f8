import { Failure } from '../../../shared/failure.ts';
import type { TokenizerFolder } from './find-tokenizer-files.ts';

const slowFiles = /\.(model|codes|spm|bpe)$|^(vocab|bpe)\.(txt|json|codes)$|^merges\.txt$/;

/** What to say of a folder from which no fast tokenizer can be made: one that says where in the text each token stands. */
export function noFastTokenizer(
  { folder, names }: TokenizerFolder,
  tokenizerClass: string | null | undefined,
): Failure {
  const slow = [...names].filter((name) => slowFiles.test(name)).sort();
  if (slow.length === 0) {
    return new Failure({
      code: 'tokenizer-missing',
      message: `${folder}: there is no tokenizer in this folder.`,
      mend: 'Copy the tokenizer.json of the model into it.',
    });
  }
  const what = tokenizerClass ? `${tokenizerClass}, ${slow.join(', ')}` : slow.join(', ');
  return new Failure({
    code: 'slow-tokenizer',
    message: `${folder}: this folder holds only a slow tokenizer (${what}), which does not tell where in the text a token stands.`,
    mend:
      'Put the tokenizer.json of the model beside it; in Python, ' +
      'AutoTokenizer.from_pretrained(folder, use_fast=True).save_pretrained(folder) writes one.',
  });
}

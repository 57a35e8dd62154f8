import { byteLevelAlphabet } from 'tokenizers';

const merges = ['h e', 'l l', 'he ll', 'hell o', 'Ġ w', 'o r', 'Ġw or', 'l d', 'Ġwor ld'];
const pieces = [
  ...['<s>', '<pad>', '</s>', '<unk>', '<mask>'],
  ...byteLevelAlphabet().sort(),
  ...merges.map((merge) => merge.replace(' ', '')),
];

/** The files of a small byte-level tokenizer as older RoBERTa folders have them. */
export const robertaFiles = {
  'vocab.json': Object.fromEntries(pieces.map((piece, id) => [piece, id])),
  'merges.txt': `#version: 0.2\n${merges.join('\n')}\n`,
} as const;

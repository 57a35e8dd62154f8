import { Failure } from '../../../shared/failure.ts';
import { bertWordSplitter } from '../tokenizer/split-words.ts';
import { alphabetOf, characterPieces } from './alphabet.ts';
import { countWords } from './count-words.ts';
import { mergePieces, type PiecedWord } from './merge-pieces.ts';
import { Vocabulary } from './vocabulary.ts';

export const bertSpecialTokens = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'] as const;

export interface WordPieceOptions {
  /** At most so many tokens, special tokens included; fewer where the texts do not yield as many. */
  readonly vocabSize: number;
  /** How often two neighbouring pieces must occur to become one; 2 by default. */
  readonly minFrequency?: number;
  /** Whether texts are lower-cased and stripped of accents; true by default. */
  readonly lowercase?: boolean;
  /** At the first ids, in this order; BERT's by default. */
  readonly specialTokens?: readonly string[];
  /** Only the so many most frequent characters are known; 1,000 by default, as in `BertWordPieceTokenizer`. */
  readonly limitAlphabet?: number;
  readonly signal?: AbortSignal;
}

/**
 * Trains a WordPiece vocabulary: every token at its id. The same texts and options give the same vocabulary, which
 * Hugging Face's trainer does not promise (it breaks ties between equally frequent pairs at random).
 *
 * Throws a `Failure` where the texts hold no words.
 */
export async function trainWordPiece(texts: Iterable<string>, options: WordPieceOptions): Promise<readonly string[]> {
  const { vocabSize, minFrequency = 2, lowercase = true, limitAlphabet = 1000, signal } = options;
  const vocabulary = new Vocabulary();
  for (const token of options.specialTokens ?? bertSpecialTokens) vocabulary.add(token);

  const counts = await countWords(texts, bertWordSplitter(lowercase), signal);
  if (counts.size === 0) {
    throw new Failure({
      code: 'no-words-for-vocabulary',
      message: 'There are no words from which a vocabulary could be made.',
      mend: 'Give training data with contexts and questions.',
    });
  }
  // Each character may take two ids, one as the start of a word and one as its continuation.
  const room = Math.floor((vocabSize - vocabulary.size) / 2);
  const alphabet = alphabetOf(counts, Math.max(0, Math.min(limitAlphabet, room)));
  for (const character of alphabet) vocabulary.add(character);

  const known = new Set(alphabet);
  const pieced = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([word, count]) => {
      const pieces = characterPieces(word, known);
      return pieces ? [{ pieces, count }] : [];
    });
  for (const piece of [...new Set(pieced.flatMap(({ pieces }) => pieces))].sort()) vocabulary.add(piece);
  const words: PiecedWord[] = pieced.map(({ pieces, count }) => ({
    pieces: pieces.map((piece) => vocabulary.add(piece)),
    count,
  }));
  await mergePieces(vocabulary, words, { vocabSize, minFrequency, signal });
  return vocabulary.tokens;
}

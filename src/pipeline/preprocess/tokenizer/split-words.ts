import { bertNormalizer, bertPreTokenizer } from 'tokenizers';

/** Normalizes a text and splits it into words exactly as a BERT tokenizer does before it looks up word pieces. */
export function bertWordSplitter(lowercase: boolean): (text: string) => string[] {
  const normalizer = bertNormalizer({ cleanText: true, handleChineseChars: true, lowercase });
  const preTokenizer = bertPreTokenizer();
  return (text) => preTokenizer.preTokenizeString(normalizer.normalizeString(text)).map(([word]) => word);
}

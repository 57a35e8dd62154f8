import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import type { EncoderTokenizer } from '../../../../src/pipeline/preprocess/tokenizer/encoder-tokenizer.ts';
import { bertFiles, folderWith } from '../model-folder.ts';
import { robertaFiles } from './roberta-files.ts';

async function slices(tokenizer: EncoderTokenizer, text: string): Promise<string[]> {
  const [encoded] = await tokenizer.encode([text]);
  return Array.from(encoded!.ids, (_, token) =>
    text.slice(encoded!.offsets[2 * token], encoded!.offsets[2 * token + 1]),
  );
}

const bert = async () => loadTokenizer(await folderWith(bertFiles));
const roberta = async () => loadTokenizer(await folderWith(robertaFiles));

describe('offsets count UTF-16 units', () => {
  it('after characters outside the basic plane', async () => {
    expect(await slices(await bert(), '😀 the 𝒳𝒴 bar')).toEqual(['😀', 'the', '𝒳𝒴', 'bar']);
  });

  it('around accents, composed or combining', async () => {
    expect(await slices(await bert(), 'café cafe\u0301 bar')).toEqual(['café', 'cafe', 'bar']);
  });

  it('between Chinese characters, which are words of their own', async () => {
    expect(await slices(await bert(), 'the中文bar')).toEqual(['the', '中', '文', 'bar']);
  });

  it('around characters that the tokenizer drops', async () => {
    expect(await slices(await bert(), 'the\u0000 \u200bbar\ufffd pump')).toEqual(['the', 'bar', 'pump']);
  });

  it('after half a surrogate pair', async () => {
    expect(await slices(await bert(), '\ud83d the 😀 bar')).toEqual(['the', '😀', 'bar']);
  });

  it('with several tokens to one character, in a byte-level tokenizer', async () => {
    expect(await slices(await roberta(), 'é😀 world')).toEqual(['é', 'é', '😀', '😀', '😀', '😀', 'world']);
  });
});

describe('every token of a text in any script', () => {
  const word = fc.constantFrom('the', 'BAR', 'x', '😀', '𝒳y', '中', 'naïve', 'e\u0301', 'ﬁ', 'ß', '👩🏽‍🚀', '.', '\u202e');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

  it('starts and ends at a character, within the text, in order', async () => {
    const tokenizers = [await bert(), await roberta()];
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...tokenizers), async (sample, tokenizer) => {
        const [encoded] = await tokenizer.encode([sample]);
        const { offsets } = encoded!;
        for (let token = 0; token < encoded!.ids.length; token += 1) {
          const [start, end] = [offsets[2 * token]!, offsets[2 * token + 1]!];
          expect(start).toBeGreaterThanOrEqual(token === 0 ? 0 : offsets[2 * token - 2]!);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(sample.length);
          expect(sample.slice(start, end).isWellFormed()).toBe(true);
          expect(sample.slice(start, end).trim()).toBe(sample.slice(start, end));
        }
      }),
    );
  });
});

import { join } from 'node:path';
import { Tokenizer } from 'tokenizers';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../../../src/dataset/squad/read.ts';
import type { Feature } from '../../../../src/pipeline/preprocess/features/feature.ts';
import { makeFeatures } from '../../../../src/pipeline/preprocess/features/make-features.ts';
import { loadTokenizer } from '../../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import { hasSharedData, sharedData } from '../shared-data.ts';
import { libraryWindows, type LibraryWindow } from './library-windows.ts';

const model = join(sharedData, 'bert-uncased');

const asText = ({ inputIds, offsets }: Pick<Feature, 'inputIds' | 'offsets'> | LibraryWindow) =>
  `${inputIds.join()} ${offsets.join()}`;

describe.skipIf(!hasSharedData)('real data with a real tokenizer (needs ../shared/data)', () => {
  it.each([
    ['xquad.en.json', 384, 128, 1219],
    ['xquad.en.json', 128, 64, 3121],
    ['policyqa-dev.json', 384, 128, 3809],
    ['policyqa-dev.json', 128, 64, 5911],
  ])(
    "make as many windows as Hugging Face's Python does: %s, %i, %i",
    async (file, maxSeqLength, docStride, windows) => {
      const { examples } = await readExamples(join(sharedData, file));
      const tokenizer = await loadTokenizer(model);
      const options = { maxSeqLength, docStride, paddingSide: 'right', segments: true, maxAnswerLength: 30 } as const;
      const { features } = await makeFeatures(examples, tokenizer, options);
      expect(features).toHaveLength(windows);
      const misplaced = features.filter(({ exampleIndex, offsets, startPosition, endPosition, clsIndex }) => {
        const { context, answers } = examples[exampleIndex]!;
        const pointed = context.slice(offsets[2 * startPosition], offsets[2 * endPosition + 1]);
        const text = answers[0]!.text;
        // A token may reach beyond the answer, but no further than a long word.
        return startPosition !== clsIndex && !(pointed.includes(text) && pointed.length - text.length < 24);
      });
      expect(misplaced).toEqual([]);
    },
  );

  it.each(['left', 'right'] as const)('make the windows of the library, padded on the %s', async (paddingSide) => {
    const { examples } = await readExamples(join(sharedData, 'xquad.en.json'));
    const sample = examples.filter((_, index) => index % 20 === 0);
    const options = { maxSeqLength: 128, docStride: 64, paddingSide, segments: true, maxAnswerLength: 30 };
    const { features } = await makeFeatures(sample, await loadTokenizer(model), options);
    const library = Tokenizer.fromFile(join(model, 'tokenizer.json'));
    library.disablePadding();
    library.disableTruncation();
    const expected: LibraryWindow[] = [];
    for (const example of sample) expected.push(...(await libraryWindows(library, example, options)));
    expect(features.map(asText)).toEqual(expected.map(asText));
  });
});

import { join } from 'node:path';
import * as fc from 'fast-check';
import { Tokenizer } from 'tokenizers';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../../../src/dataset/example.ts';
import { unknownTokenShare } from '../../../../src/pipeline/preprocess/features/feature-statistics.ts';
import type { Feature } from '../../../../src/pipeline/preprocess/features/feature.ts';
import { makeFeatures, type FeatureOptions } from '../../../../src/pipeline/preprocess/features/make-features.ts';
import { loadTokenizer } from '../../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import { exampleOf } from '../../../dataset/example-of.ts';
import { bertFiles, folderWith, wordPieces } from '../model-folder.ts';
import { robertaFiles } from '../tokenizer/roberta-files.ts';
import { libraryWindows } from './library-windows.ts';

const defaults: FeatureOptions = {
  maxSeqLength: 32,
  docStride: 4,
  paddingSide: 'right',
  segments: true,
  maxAnswerLength: 30,
};

async function featuresOf(examples: readonly Example[], options: Partial<FeatureOptions> = {}) {
  const tokenizer = await loadTokenizer(await folderWith(bertFiles));
  const made = await makeFeatures(examples, tokenizer, { ...defaults, ...options });
  const tokens = ({ inputIds }: Feature) => Array.from(inputIds, (token) => tokenizer.tokenOf(token)).join(' ');
  return { ...made, tokens };
}

/** The tokens that a feature points at. */
function labelled({ inputIds, startPosition, endPosition }: Feature): string {
  return Array.from(inputIds.subarray(startPosition, endPosition + 1), (token) => wordPieces[token]).join(' ');
}

const example = exampleOf({
  question: 'what does the seal hold?',
  context: 'the seal holds 16 bar and was replaced on 3 may.',
});
/** Room for six tokens of the context: eight are taken by the question, three by special tokens. */
const narrow = { maxSeqLength: 6 + 6 + 3, docStride: 2 };

describe('a feature', () => {
  it('holds question and context between special tokens, with their segments and the places of the context', async () => {
    const { features, tokens } = await featuresOf([example]);
    const [feature] = features;
    expect(features).toHaveLength(1);
    expect(tokens(feature!)).toBe(
      '[CLS] what does the seal hold ? [SEP] the seal holds 16 bar and was replaced on 3 may . [SEP]',
    );
    expect(feature!.tokenTypeIds.join('')).toBe('00000000' + '1'.repeat(13));
    expect([...feature!.offsets.subarray(14, 22)]).toEqual([-1, -1, 0, 3, 4, 8, 9, 14]);
    expect([...feature!.offsets.subarray(-2)]).toEqual([-1, -1]);
    expect(feature).toMatchObject({ exampleIndex: 0, exampleId: 'q1', clsIndex: 0 });
  });

  it('points at the first answer', async () => {
    const answers = [
      { text: '16 bar', start: 15 },
      { text: 'seal', start: 4 },
    ];
    const { features } = await featuresOf([{ ...example, answers }]);
    expect(labelled(features[0]!)).toBe('16 bar');
  });

  it('points at the class token where there is no answer', async () => {
    const { features } = await featuresOf([{ ...example, answers: [] }]);
    expect(features[0]).toMatchObject({ startPosition: 0, endPosition: 0 });
  });

  it.each([
    ['first', { text: 'the', start: 0 }],
    ['last', { text: '.', start: 47 }],
  ])('points at the %s token of a context where the answer is there', async (_which, answer) => {
    const { features } = await featuresOf([{ ...example, answers: [answer] }]);
    expect(labelled(features[0]!)).toBe(answer.text);
  });

  it('strips the question on the left only', async () => {
    const { features, tokens } = await featuresOf([{ ...example, question: ' \n what?' }], narrow);
    expect(tokens(features[0]!)).toMatch(/^\[CLS\] what \? \[SEP\] the/);
  });

  it('has one segment only where the architecture has none', async () => {
    const { features } = await featuresOf([example], { segments: false });
    expect(new Set(features[0]!.tokenTypeIds)).toEqual(new Set([0]));
  });

  it('finds its answer after astral characters and accents', async () => {
    const context = '😀 the café 𝒳 bar.';
    const answers = [{ text: 'café', start: context.indexOf('café') }];
    const { features } = await featuresOf([{ ...example, context, answers }]);
    expect(labelled(features[0]!)).toBe('cafe');
  });
});

describe('windows over a long context', () => {
  it('overlap by doc_stride tokens', async () => {
    const { features, tokens } = await featuresOf([example], narrow);
    expect(features.map((feature) => tokens(feature).split(/ ?\[SEP\] ?/)[1])).toEqual([
      'the seal holds 16 bar and',
      'bar and was replaced on 3',
      'on 3 may .',
    ]);
  });

  it('point at the answer where they hold it whole, else at the class token', async () => {
    const { features } = await featuresOf([example], narrow);
    expect(features.map(labelled)).toEqual(['16 bar', '[CLS]', '[CLS]']);
  });

  it('put the context first and the question last where padding is on the left', async () => {
    const { features, tokens } = await featuresOf([example], { ...narrow, paddingSide: 'left' });
    expect(tokens(features[0]!)).toBe('[CLS] the seal holds 16 bar and [SEP] what does the seal hold ? [SEP]');
    expect(features.map(labelled)).toEqual(['16 bar', '[CLS]', '[CLS]']);
    expect([...features[1]!.offsets.subarray(0, 4)]).toEqual([-1, -1, 18, 21]);
  });

  it('are those of the tokenizer library, in ids and places', async () => {
    const words = fc.constantFrom('the', 'seal', 'Pumps', '😀', 'cafe\u0301', '中文', 'xyz', '  ', '.');
    const text = (maxLength: number) => fc.array(words, { maxLength }).map((parts) => parts.join(' '));
    const folders = [await folderWith({}), await folderWith({})];
    // The library trims offsets anew each time it joins texts, which is once too often here.
    const untrimmed = { ...robertaFiles, 'tokenizer_config.json': { trim_offsets: false } };
    for (const [index, files] of [bertFiles, untrimmed].entries()) {
      await (await loadTokenizer(await folderWith(files))).save(folders[index]!);
    }
    const cases = await Promise.all(
      folders.map(async (folder) => ({
        ours: await loadTokenizer(folder),
        library: Tokenizer.fromFile(join(folder, 'tokenizer.json')),
      })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          question: text(4),
          context: text(40),
          docStride: fc.nat(12),
          room: fc.integer({ min: 1, max: 24 }),
        }),
        fc.constantFrom('left' as const, 'right' as const),
        fc.constantFrom(0, 1),
        async ({ question, context, docStride, room }, paddingSide, which) => {
          const { ours, library } = cases[which]!;
          const [encoded] = await ours.encode([question.trimStart()]);
          fc.pre(docStride < room);
          const maxSeqLength = encoded!.ids.length + 4 + room;
          const options = { ...defaults, maxSeqLength, docStride, paddingSide };
          const { features } = await makeFeatures([{ ...example, question, context, answers: [] }], ours, options);
          const made = features.map(({ inputIds, offsets }) => ({ inputIds: [...inputIds], offsets: [...offsets] }));
          expect(made).toEqual(await libraryWindows(library, { question, context }, options));
        },
      ),
    );
  });
});

describe('an entry whose question leaves no room', () => {
  const long = { ...example, id: exampleOf({ id: 'long' }).id, question: 'what '.repeat(30) };

  it('is set aside, and the others keep their places', async () => {
    const { features, statistics } = await featuresOf([long, example]);
    expect(features.map(({ exampleIndex }) => exampleIndex)).toEqual([1]);
    expect(statistics.setAside).toEqual([{ exampleIndex: 0, exampleId: 'long', questionTokens: 30 }]);
  });

  it('is one, too, where windows would overlap by all they hold', async () => {
    const { statistics } = await featuresOf([example], { maxSeqLength: 15, docStride: 6 });
    expect(statistics.setAside).toHaveLength(1);
  });

  it('is none where question and context fit together', async () => {
    const { features } = await featuresOf([{ ...example, context: 'bar', answers: [] }], {
      maxSeqLength: 10,
      docStride: 6,
    });
    expect(features).toHaveLength(1);
  });
});

describe('the statistics', () => {
  it('count entries, windows and answers', async () => {
    const lost = { ...example, answers: [{ text: '16 bar and was replaced on 3', start: 15 }] };
    const { statistics } = await featuresOf([example, lost, { ...example, answers: [] }], {
      ...narrow,
      maxAnswerLength: 6,
    });
    expect(statistics).toMatchObject({
      examples: 3,
      windows: 9,
      splitExamples: 3,
      answers: 2,
      lostAnswers: 1,
      longAnswers: 1,
      longestAnswer: 7,
      longestInput: 21,
    });
  });

  it('count tokens that are not in the vocabulary, in each context once', async () => {
    const { statistics } = await featuresOf([
      { ...example, question: 'what ☃ ?', context: '☃ bar' },
      { ...example, question: 'what', context: '☃ bar' },
    ]);
    expect(statistics).toMatchObject({ tokens: 6, unknownTokens: 2 });
    expect(unknownTokenShare(statistics)).toBeCloseTo(1 / 3);
  });
});

describe('making features', () => {
  const many = Array.from({ length: 600 }, (_, index) => exampleOf({ id: `q${index}`, question: `what ${index} ?` }));

  it('encodes each context once', async () => {
    const tokenizer = await loadTokenizer(await folderWith(bertFiles));
    const encoded: string[] = [];
    const listening = {
      ...tokenizer,
      encode: (texts: readonly string[]) => {
        encoded.push(...texts);
        return tokenizer.encode(texts);
      },
    };
    await makeFeatures(many, listening, defaults);
    expect(encoded.filter((text) => text === many[0]!.context)).toHaveLength(1);
  });

  it('tells how far it is, up to the end', async () => {
    const tokenizer = await loadTokenizer(await folderWith(bertFiles));
    const told: number[] = [];
    await makeFeatures(many, tokenizer, defaults, { onProgress: (completed) => told.push(completed) });
    expect(told.at(-1)).toBe(600);
    expect(told.length).toBeGreaterThan(1);
  });

  it('lets the event loop turn and stops when told to', async () => {
    const tokenizer = await loadTokenizer(await folderWith(bertFiles));
    const controller = new AbortController();
    const told: number[] = [];
    setTimeout(() => controller.abort(), 0);
    const work = makeFeatures(Array.from({ length: 100 }, () => many).flat(), tokenizer, defaults, {
      signal: controller.signal,
      onProgress: (completed) => told.push(completed),
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(told.at(-1) ?? 0).toBeLessThan(60_000);
  });
});

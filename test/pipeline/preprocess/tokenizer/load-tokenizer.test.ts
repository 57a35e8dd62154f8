import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import { bertFiles, folderWith, wordPieces } from '../model-folder.ts';
import { hasSharedData, sharedData } from '../shared-data.ts';
import { robertaFiles } from './roberta-files.ts';

const id = (token: string) => wordPieces.indexOf(token);

/** The `tokenizer.json` that the files of an older folder amount to. */
async function definitionOf(files: Readonly<Record<string, unknown>>): Promise<Record<string, object>> {
  const [source, target] = [await folderWith(files), await folderWith({})];
  await (await loadTokenizer(source)).save(target);
  return JSON.parse(await readFile(join(target, 'tokenizer.json'), 'utf8')) as Record<string, object>;
}

describe('a BERT tokenizer made from vocab.txt', () => {
  it('lower-cases, splits off punctuation and falls back to pieces', async () => {
    const tokenizer = await loadTokenizer(await folderWith(bertFiles));
    const [encoded] = await tokenizer.encode(['The Pumps hold.']);
    expect([...encoded!.ids].map((token) => tokenizer.tokenOf(token))).toEqual(['the', 'pump', '##s', 'hold', '.']);
    expect([...encoded!.offsets]).toEqual([0, 3, 4, 8, 8, 9, 10, 14, 14, 15]);
  });

  it('joins a pair as [CLS] first [SEP] second [SEP], the second in segment 1', async () => {
    const { pairTemplate } = await loadTokenizer(await folderWith(bertFiles));
    expect(pairTemplate).toEqual([
      { kind: 'special', id: id('[CLS]'), typeId: 0 },
      { kind: 'first', typeId: 0 },
      { kind: 'special', id: id('[SEP]'), typeId: 0 },
      { kind: 'second', typeId: 1 },
      { kind: 'special', id: id('[SEP]'), typeId: 1 },
    ]);
  });

  it('keeps case where do_lower_case is false', async () => {
    const files = { ...bertFiles, 'tokenizer_config.json': { do_lower_case: false } };
    const tokenizer = await loadTokenizer(await folderWith(files));
    const [encoded] = await tokenizer.encode(['The bar']);
    expect([...encoded!.ids]).toEqual([id('[UNK]'), id('bar')]);
  });

  it('knows the tokens of added_tokens.json', async () => {
    const added = { 'added_tokens.json': { '§12': wordPieces.length } };
    const tokenizer = await loadTokenizer(await folderWith({ ...bertFiles, ...added }));
    const [encoded] = await tokenizer.encode(['the §12 bar']);
    expect([...encoded!.ids]).toEqual([id('the'), wordPieces.length, id('bar')]);
    expect(tokenizer.vocabSize).toBe(wordPieces.length + 1);
  });

  it.skipIf(!hasSharedData)('equals the tokenizer.json of the same real model', async () => {
    const real = join(sharedData, 'bert-uncased');
    const vocabulary = await readFile(join(real, 'vocab.txt'), 'utf8');
    const config = await readFile(join(real, 'tokenizer_config.json'), 'utf8');
    const made = await definitionOf({ 'vocab.txt': vocabulary, 'tokenizer_config.json': config });
    const original = JSON.parse(await readFile(join(real, 'tokenizer.json'), 'utf8')) as Record<string, object>;
    expect(made).toEqual({ ...original, truncation: null, padding: null });
  });
});

describe('a RoBERTa tokenizer made from vocab.json and merges.txt', () => {
  it('joins a pair with two separators, all in segment 0', async () => {
    const { pairTemplate } = await loadTokenizer(await folderWith(robertaFiles));
    const special = (token: number) => ({ kind: 'special', id: token, typeId: 0 });
    expect(pairTemplate).toEqual([
      special(0),
      { kind: 'first', typeId: 0 },
      special(2),
      special(2),
      { kind: 'second', typeId: 0 },
      special(2),
    ]);
  });

  it('merges bytes and leaves the space before a word out of its offsets', async () => {
    const tokenizer = await loadTokenizer(await folderWith(robertaFiles));
    const [encoded] = await tokenizer.encode(['hello world']);
    expect([...encoded!.ids].map((token) => tokenizer.tokenOf(token))).toEqual(['hello', 'Ġworld']);
    expect([...encoded!.offsets]).toEqual([0, 5, 6, 11]);
  });

  it('puts a space before the first word where add_prefix_space is set', async () => {
    const config = { 'tokenizer_config.json': { add_prefix_space: true } };
    const tokenizer = await loadTokenizer(await folderWith({ ...robertaFiles, ...config }));
    const [encoded] = await tokenizer.encode(['world']);
    expect([...encoded!.ids].map((token) => tokenizer.tokenOf(token))).toEqual(['Ġworld']);
  });

  it('has <s>, </s>, <pad> in their places', async () => {
    const { specialTokens } = await loadTokenizer(await folderWith(robertaFiles));
    expect(specialTokens).toMatchObject({
      cls: { id: 0 },
      pad: { id: 1 },
      sep: { id: 2 },
      unk: { id: 3 },
      mask: { id: 4 },
    });
  });
});

describe('a tokenizer.json', () => {
  it('is used without the truncation and padding it carries', async () => {
    const definition = {
      ...(await definitionOf(bertFiles)),
      truncation: { direction: 'Right', max_length: 4, strategy: 'LongestFirst', stride: 0 },
      padding: {
        strategy: { Fixed: 16 },
        direction: 'Right',
        pad_to_multiple_of: null,
        pad_id: 0,
        pad_type_id: 0,
        pad_token: '[PAD]',
      },
    };
    const tokenizer = await loadTokenizer(await folderWith({ 'tokenizer.json': definition }));
    const [encoded] = await tokenizer.encode(['the seal holds 16 bar']);
    expect([...encoded!.ids]).toEqual(['the', 'seal', 'holds', '16', 'bar'].map(id));
  });

  it('yields to a tokenizer_config.json that says otherwise about case', async () => {
    const config = { do_lower_case: false };
    const folder = await folderWith({
      'tokenizer.json': await definitionOf(bertFiles),
      'tokenizer_config.json': config,
    });
    const [encoded] = await (await loadTokenizer(folder)).encode(['The']);
    expect([...encoded!.ids]).toEqual([id('[UNK]')]);
  });

  it('may be named itself', async () => {
    const folder = await folderWith({ 'my-tokenizer.json': await definitionOf(bertFiles) });
    expect((await loadTokenizer(join(folder, 'my-tokenizer.json'))).vocabSize).toBe(wordPieces.length);
  });

  it('takes special tokens from tokenizer_config.json first, written as text or as an object', async () => {
    const folder = await folderWith({
      'tokenizer.json': await definitionOf(bertFiles),
      'tokenizer_config.json': { pad_token: { content: '[MASK]', lstrip: false } },
      'special_tokens_map.json': { pad_token: '[PAD]', unk_token: 'the' },
    });
    const { specialTokens } = await loadTokenizer(folder);
    expect(specialTokens.pad).toEqual({ token: '[MASK]', id: id('[MASK]') });
    expect(specialTokens.unk).toEqual({ token: 'the', id: id('the') });
  });

  it('says how long inputs may be and on which side they are padded', async () => {
    const definition = await definitionOf(bertFiles);
    const load = async (config: object) =>
      loadTokenizer(await folderWith({ 'tokenizer.json': definition, 'tokenizer_config.json': config }));
    expect(await load({ model_max_length: 512, padding_side: 'left' })).toMatchObject({
      modelMaxLength: 512,
      paddingSide: 'left',
    });
    expect(await load({ model_max_length: 1e30 })).toMatchObject({ modelMaxLength: Infinity, paddingSide: 'right' });
  });

  it("may be of XLM-RoBERTa's kind, with a Unigram model", async () => {
    const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
    const sequence = (id: string) => ({ Sequence: { id, type_id: 0 } });
    const single = [special('<s>'), sequence('A'), special('</s>')];
    const names = ['<s>', '<pad>', '</s>', '<unk>'];
    const metaspace = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true };
    const folder = await folderWith({
      'tokenizer.json': {
        version: '1.0',
        added_tokens: names.map((content, id) => ({
          ...{ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true },
        })),
        normalizer: null,
        pre_tokenizer: metaspace,
        post_processor: {
          type: 'TemplateProcessing',
          single,
          pair: [...single, special('</s>'), sequence('B'), special('</s>')],
          special_tokens: Object.fromEntries(
            ['<s>', '</s>'].map((token) => [token, { id: token, ids: [names.indexOf(token)], tokens: [token] }]),
          ),
        },
        decoder: metaspace,
        model: {
          type: 'Unigram',
          unk_id: 3,
          vocab: [...names.map((name) => [name, 0]), ['▁', -2], ['▁bar', -3.5], ['s', -4.25], ['a', -5]],
        },
      },
    });
    const tokenizer = await loadTokenizer(folder);
    const [encoded] = await tokenizer.encode(['bars ☃ bar']);
    expect(Array.from(encoded!.ids, (token) => tokenizer.tokenOf(token))).toEqual(['▁bar', 's', '▁', '<unk>', '▁bar']);
    expect(tokenizer).toMatchObject({ vocabSize: 8, specialTokens: { unk: { id: 3 }, pad: { id: 1 }, mask: null } });
  });

  it('has another fingerprint where it reads texts otherwise', async () => {
    const lower = await loadTokenizer(await folderWith(bertFiles));
    const again = await loadTokenizer(await folderWith(bertFiles));
    const cased = { ...bertFiles, 'tokenizer_config.json': { do_lower_case: false } };
    expect(again.fingerprint).toBe(lower.fingerprint);
    expect((await loadTokenizer(await folderWith(cased))).fingerprint).not.toBe(lower.fingerprint);
  });
});

describe('a saved tokenizer', () => {
  it('is read back the same, from all its files and from vocab.txt alone', async () => {
    const tokenizer = await loadTokenizer(
      await folderWith({ ...bertFiles, 'tokenizer_config.json': { padding_side: 'left' } }),
    );
    const folder = await folderWith({});
    await tokenizer.save(folder);
    const reloaded = await loadTokenizer(folder);
    expect(reloaded.fingerprint).toBe(tokenizer.fingerprint);
    expect(reloaded).toMatchObject({
      specialTokens: tokenizer.specialTokens,
      paddingSide: 'left',
      modelMaxLength: Infinity,
    });
    expect(await readFile(join(folder, 'vocab.txt'), 'utf8')).toBe(bertFiles['vocab.txt']);
  });
});

describe('a folder without a usable tokenizer', () => {
  const failing = async (files: Readonly<Record<string, unknown>>) => loadTokenizer(await folderWith(files));

  it('is refused where there is only a slow one, with the way to a fast one', async () => {
    await expect(failing({ 'sentencepiece.bpe.model': '', 'config.json': {} })).rejects.toMatchObject({
      code: 'slow-tokenizer',
      message: expect.stringContaining('sentencepiece.bpe.model') as string,
      mend: expect.stringContaining('tokenizer.json') as string,
    });
  });

  it('is refused where a vocab.txt belongs to a tokenizer that is more than its vocabulary', async () => {
    const config = { 'tokenizer_config.json': { tokenizer_class: 'BertJapaneseTokenizer' } };
    await expect(failing({ ...bertFiles, ...config })).rejects.toMatchObject({ code: 'slow-tokenizer' });
  });

  it('is refused where there is none', async () => {
    await expect(failing({ 'config.json': {} })).rejects.toMatchObject({ code: 'tokenizer-missing' });
  });

  it('is refused where there is no such folder', async () => {
    await expect(loadTokenizer('/nowhere/model')).rejects.toMatchObject({ code: 'tokenizer-not-found' });
  });

  it.each([
    ['is not JSON', '{"model": ', 'broken-json'],
    ['is something else', { model: 'bert' }, 'malformed-file'],
    ['holds a model the library does not know', { model: { type: 'Magic', vocab: {} } }, 'tokenizer-invalid'],
  ])('is refused where tokenizer.json %s', async (_what, content, code) => {
    await expect(failing({ 'tokenizer.json': content })).rejects.toMatchObject({
      code,
      message: expect.stringContaining('tokenizer.json') as string,
    });
  });

  it('is refused where a special token is not in the vocabulary', async () => {
    const config = { 'tokenizer_config.json': { pad_token: '<nothing>' } };
    const files = { 'tokenizer.json': await definitionOf(bertFiles), ...config };
    await expect(failing(files)).rejects.toMatchObject({
      code: 'special-token-missing',
      message: expect.stringContaining('<nothing>') as string,
    });
  });

  it('is refused where the class token is not put before a text', async () => {
    const files = { 'tokenizer.json': { ...(await definitionOf(bertFiles)), post_processor: null } };
    await expect(failing(files)).rejects.toMatchObject({ code: 'tokenizer-without-class-token' });
  });

  it('is refused where special tokens were cut off a vocab.txt', async () => {
    const files = { ...bertFiles, 'vocab.txt': wordPieces.slice(5).join('\n') };
    await expect(failing(files)).rejects.toMatchObject({
      code: expect.stringMatching(/^tokenizer-|^special-/) as string,
    });
  });
});

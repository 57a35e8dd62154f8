/**
 * Time to make features of entries, and the tokenizer's own time for the same texts: `node workers/tokenise.ts <data>
 * <tokenizer>`. The texts are those that have to be read: each question, and each distinct context.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from 'tokenizers';
import { parseExamples } from '../../../src/dataset/squad/read.ts';
import { makeFeatures } from '../../../src/pipeline/preprocess/features/make-features.ts';
import { loadTokenizer } from '../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';

const [data, folder] = process.argv.slice(2) as [string, string];
const { examples } = parseExamples(readFileSync(data, 'utf8'), data);
const tokenizer = await loadTokenizer(folder);
// Without the padding and truncation that the file may ask for, as here.
const definition = JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8')) as object;
const theirs = Tokenizer.fromString(JSON.stringify({ ...definition, padding: null, truncation: null }));
const questions = examples.map(({ question }) => question);
const contexts = [...new Set(examples.map(({ context }) => context))];
const options = {
  maxSeqLength: 384,
  docStride: 128,
  paddingSide: 'right',
  segments: true,
  maxAnswerLength: 30,
} as const;

const theirSeconds = [];
const ourSeconds = [];
let windows = 0;
for (let round = 0; round < 3; round += 1) {
  theirSeconds.push(await seconds(() => encodeAll()));
  ourSeconds.push(
    await seconds(async () => (windows = (await makeFeatures(examples, tokenizer, options)).features.length)),
  );
}
const least = (values: readonly number[]) => Math.min(...values);
const result = { entries: examples.length, windows, theirSeconds: least(theirSeconds), ourSeconds: least(ourSeconds) };
process.stdout.write(`${JSON.stringify(result)}\n`);

/**
 * In portions, since all at once need more memory than there may be; what was read is taken out, as anyone has to: ids,
 * and of contexts where each token stands.
 */
async function encodeAll(): Promise<void> {
  for (const texts of [questions, contexts])
    for (let at = 0; at < texts.length; at += 1000) {
      const encodings = await theirs.encodeBatch(texts.slice(at, at + 1000), { addSpecialTokens: false });
      for (const encoding of encodings) {
        encoding.getIds();
        if (texts === contexts) encoding.getOffsets();
      }
    }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

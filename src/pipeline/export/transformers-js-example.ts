import { join } from 'node:path';
import { writeTextFile } from '../../dataset/files/text-file.ts';

/** The version that exports are tested with. */
const transformersVersion = '4.3.1';

/** Writes `package.json` and `index.mjs`: a program that answers with the model beside it, without a network. */
export async function writeExample(folder: string): Promise<void> {
  await writeTextFile(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await writeTextFile(join(folder, 'index.mjs'), program);
}

const manifest = {
  name: 'question-answering-example',
  private: true,
  type: 'module',
  scripts: { start: 'node index.mjs' },
  dependencies: { '@huggingface/transformers': transformersVersion },
};

const program = `// Answers a question from a text of any length, with the model in this folder and without a network.
//   npm install
//   node index.mjs "Who was seen?" "Mrs Delgado was seen at noon."          int8: small and fast
//   node index.mjs --fp32 "Who was seen?" "Mrs Delgado was seen at noon."   exact
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AutoModelForQuestionAnswering, AutoTokenizer, env, Tensor } from '@huggingface/transformers';

/** In tokens: what the model reads at once, what a window shares with the one before, how long an answer may be. */
const longest = 384;
const shared = 128;
const longestAnswer = 30;

const here = dirname(fileURLToPath(import.meta.url));
env.allowRemoteModels = false;
env.localModelPath = dirname(here);

const words = process.argv.slice(2).filter((word) => word !== '--fp32');
const dtype = process.argv.includes('--fp32') ? 'fp32' : 'q8';
const [question = 'Who was seen?', context = 'Mrs Delgado was seen at noon.'] = words;

const tokenizer = await AutoTokenizer.from_pretrained(basename(here));
const model = await AutoModelForQuestionAnswering.from_pretrained(basename(here), { dtype });
console.log(JSON.stringify(await answer(question, context)));

/** The likeliest answer, and how likely it is among all that the model thought of. */
async function answer(question, context) {
  const starts = [];
  const ends = [];
  let best = { logit: -Infinity, tokens: [] };
  for (const { tokens, logits } of await readWindows(question, context)) {
    starts.push(...logits.start);
    ends.push(...logits.end);
    for (let from = 0; from < tokens.length; from += 1) {
      for (let to = from; to < Math.min(tokens.length, from + longestAnswer); to += 1) {
        const logit = logits.start[from] + logits.end[to];
        if (logit > best.logit) best = { logit, tokens: tokens.slice(from, to + 1) };
      }
    }
  }
  const text = best.tokens.length === 0 ? '' : tokenizer.decode(best.tokens, { skip_special_tokens: true });
  return { answer: asWritten(text, context), score: Math.exp(best.logit - logSum(starts) - logSum(ends)) };
}

/** The tokens of the context in windows, each with its logits. */
async function readWindows(question, context) {
  const { input_ids: ids, token_type_ids: types } = tokenizer(question, { text_pair: context });
  const all = ids.tolist()[0];
  const tokens = tokenizer(context, { add_special_tokens: false }).input_ids.tolist()[0];
  // Before the context stands the question, behind it one token that ends it.
  const begin = all.length - 1 - tokens.length;
  const room = Math.min(longest, tokenizer.model_max_length ?? longest) - begin - 1;
  if (room < 1) throw new Error('The question is too long for this model.');
  const windows = [];
  for (let at = 0; ; at += Math.max(Math.ceil(room / 2), room - shared)) {
    const part = tokens.slice(at, at + room);
    const read = [...all.slice(0, begin), ...part, all.at(-1)];
    const inputs = { input_ids: vector(read), attention_mask: vector(read.map(() => 1n)) };
    if (types) inputs.token_type_ids = vector(read.map((_, index) => types.tolist()[0][Math.min(index, begin)]));
    const { start_logits, end_logits } = await model(inputs);
    const ofContext = (logits) => logits.tolist()[0].slice(begin, begin + part.length);
    windows.push({ tokens: part, logits: { start: ofContext(start_logits), end: ofContext(end_logits) } });
    if (at + room >= tokens.length) return windows;
  }
}

function vector(values) {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
}

function logSum(logits) {
  const most = Math.max(...logits);
  return most + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0));
}

/** Tokens know nothing of blanks, and some of no capitals: the same as it stands in the text. */
function asWritten(text, context) {
  const plain = (letters) => letters.normalize('NFD').replace(/[\\p{M}\\s]/gu, '').toLowerCase();
  const wanted = plain(text);
  if (wanted === '') return text;
  const letters = Array.from(context);
  for (let start = 0; start < letters.length; start += 1) {
    if (!wanted.startsWith(plain(letters[start])) || plain(letters[start]) === '') continue;
    let found = '';
    for (let end = start; found.length < wanted.length && end < letters.length; end += 1) {
      found += plain(letters[end]);
      if (found === wanted) return letters.slice(start, end + 1).join('');
    }
  }
  return text;
}
`;

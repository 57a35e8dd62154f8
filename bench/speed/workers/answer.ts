/** Questions a second that a model folder answers: `node workers/answer.ts <model> <data> <count> <words>`. */
import { QuestionAnswerer } from '../../../src/pipeline/predict/question-answerer.ts';
import { lengthened, someExamples } from '../material.ts';

const [model, data, count, words] = process.argv.slice(2) as [string, string, string, string];
const examples = lengthened(await someExamples(data, Number(count)), Number(words));
const run = { signal: new AbortController().signal, emit: () => undefined };
const answerer = await QuestionAnswerer.open({ model, adapter: null }, { device: 'cpu', threads: 2 }, run);
const options = {
  maxSeqLength: 384,
  docStride: 128,
  nBestSize: 20,
  maxAnswerLength: 30,
  version2WithNegative: false,
  nullScoreDiffThreshold: 0,
  batchSize: 8,
};
await answerer.answer('the first', examples.slice(0, 8), options, run);
const begun = performance.now();
await answerer.answer('all', examples, options, run);
const questionsPerSecond = (1000 * examples.length) / (performance.now() - begun);
await answerer.dispose();
process.stdout.write(`${JSON.stringify({ questionsPerSecond })}\n`);

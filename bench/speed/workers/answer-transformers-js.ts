/**
 * The same of transformers.js's `question-answering` pipeline: `node workers/answer-transformers-js.ts <model> <data>
 * <count> <words>`. It reads one question at a time, and of a context what fits into 512 tokens.
 */
import { basename, dirname } from 'node:path';
import '../../../src/engine/sessions/without-telemetry.ts';
import { env, pipeline } from '@huggingface/transformers';
import { lengthened, someExamples } from '../material.ts';

const [model, data, count, words] = process.argv.slice(2) as [string, string, string, string];
const examples = lengthened(await someExamples(data, Number(count)), Number(words));
env.allowRemoteModels = false;
env.localModelPath = dirname(model);
const answer = await pipeline('question-answering', basename(model), {
  dtype: 'fp32',
  session_options: { intraOpNumThreads: 2 },
});
for (const { question, context } of examples.slice(0, 4)) await answer(question, context);
const begun = performance.now();
for (const { question, context } of examples) await answer(question, context);
const questionsPerSecond = (1000 * examples.length) / (performance.now() - begun);
process.stdout.write(`${JSON.stringify({ questionsPerSecond })}\n`);

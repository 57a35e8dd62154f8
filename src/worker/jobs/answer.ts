import type { ExampleId } from '../../dataset/example.ts';
import type { RunEvent } from '../../shared/events.ts';
import type { JobInput, JobResult } from '../../shared/jobs/registry.ts';
import type { Job } from '../job.ts';
import { LoadedModels } from '../loaded-models.ts';

/** As many as can be asked at once. */
const models = new LoadedModels(4);

/** Windows that are computed at once. */
const batchSize = 8;

export const answer: Job<'answer'> = async (input, { signal }) => {
  const answers: JobResult<'answer'>[number][] = [];
  for (const source of input.sources) {
    signal.throwIfAborted();
    answers.push(await answerOf(source, input, signal));
  }
  return answers;
};

async function answerOf(
  { threshold, ...source }: JobInput<'answer'>['sources'][number],
  { question, context, nBestSize, maxAnswerLength, allowNoAnswer }: JobInput<'answer'>,
  signal: AbortSignal,
): Promise<JobResult<'answer'>[number]> {
  const { answerer, warnings: ofModel } = await models.get(source, signal);
  const warnings = [...ofModel];
  const emit = (event: RunEvent) => {
    if (event.type === 'log' && event.level === 'warning') warnings.push(event.message);
  };
  const id = 'question' as ExampleId;
  const example = { id, title: '', context, question, answers: [], isImpossible: undefined };
  const options = {
    nBestSize,
    maxAnswerLength,
    version2WithNegative: allowNoAnswer,
    nullScoreDiffThreshold: threshold,
    maxSeqLength: null,
    docStride: null,
    batchSize,
  };
  const startedAt = performance.now();
  const [answers] = await answerer.answer('The question', [example], options, { signal, emit });
  const { nBest, nullOdds, prediction } = answers!;
  const candidates = nBest
    // What stands in where nothing was found is no answer.
    .filter(({ span, text }) => span !== null || text === '')
    .map(({ text, span, probability }) => ({ text, span: span && { ...span }, probability }));
  // The answer that is given stands first: with null odds that is not always the likeliest of the candidates.
  const first = candidates.findIndex(({ text }) => text === prediction);
  if (first > 0) candidates.unshift(...candidates.splice(first, 1));
  return { candidates, nullOdds, seconds: (performance.now() - startedAt) / 1000, warnings };
}

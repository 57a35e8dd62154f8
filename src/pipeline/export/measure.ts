import { scoreV2 } from '../postprocess/metrics/answer-score.ts';
import type { AnsweringRun, QuestionAnswerer } from '../predict/question-answerer.ts';
import type { Measure, MeasuringData } from './exported.ts';

/** Of more questions so many are asked, spread over all: they say as much, to half a point. */
export const mostMeasured = 500;

/** Lets a model answer, and scores it as SQuAD v2.0 does. The time has everything in it, from text to answer. */
export async function measure(answerer: QuestionAnswerer, data: MeasuringData, run: AnsweringRun): Promise<Measure> {
  const asked = spread(data.examples, mostMeasured);
  const options = {
    nBestSize: 20,
    maxAnswerLength: 30,
    maxSeqLength: null,
    docStride: null,
    batchSize: 8,
    version2WithNegative: data.version2WithNegative,
    nullScoreDiffThreshold: data.nullScoreDiffThreshold,
  };
  // The first computation of a session takes longer than any other.
  await answerer.answer(data.name, asked.slice(0, options.batchSize), options, { ...run, emit: () => undefined });
  const startedAt = performance.now();
  const answers = await answerer.answer(data.name, asked, options, run);
  const seconds = (performance.now() - startedAt) / 1000;
  const scores = answers.map(({ prediction }, index) =>
    scoreV2(
      asked[index]!.answers.map(({ text }) => text),
      prediction,
    ),
  );
  const mean = (of: (score: (typeof scores)[number]) => number) =>
    (100 * scores.reduce((sum, score) => sum + of(score), 0)) / scores.length;
  return {
    exactMatch: mean(({ exact }) => exact),
    f1: mean(({ f1 }) => f1),
    questions: asked.length,
    questionsPerSecond: asked.length / seconds,
  };
}

function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]!);
}

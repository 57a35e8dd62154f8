import type { ExampleId } from '../../dataset/example.ts';
import { QuestionAnswerer } from '../../pipeline/predict/question-answerer.ts';
import { remainingSeconds } from '../../shared/remaining.ts';
import type { StoredEntry } from '../../workbench/entries/entry.ts';
import { readEntriesByKey } from '../../workbench/entries/read-entries.ts';
import { answerOf } from '../../workbench/model-answers/answer-of.ts';
import type { ModelAnswer } from '../../workbench/model-answers/model-answer.ts';
import { recordAnswers } from '../../workbench/model-answers/record-answers.ts';
import { matchingKeys } from '../../workbench/query/query-entries.ts';
import { saysNoAnswer } from '../../workbench/query/says-no-answer.ts';
import { openStore } from '../../workbench/store/open-store.ts';
import { trainingWords } from '../../workbench/teaching/training-words.ts';
import type { Job } from '../job.ts';

/** As run_qa.py answers by default. */
const answering = { nBestSize: 20, maxAnswerLength: 30, maxSeqLength: null, docStride: null, batchSize: 16 };
/** Entries whose answers are kept together: as much as is lost by whoever cancels. */
const atATime = 128;

export const proposeAnswers: Job<'propose-answers'> = async ({ dataSet, filter, models, ...input }, context) => {
  const { signal, progress } = context;
  const store = openStore(input.store);
  try {
    const keys = matchingKeys(store, dataSet, filter);
    const words = trainingWords(store, dataSet);
    const version2WithNegative = saysNoAnswer(store, dataSet);
    const total = models.length * keys.length;
    const remaining = remainingSeconds();
    let answered = 0;
    for (const [number, model] of models.entries()) {
      answered = 0;
      const tell = (done: number) => {
        const completed = number * keys.length + done;
        const etaSeconds = remaining(completed, total);
        progress({ label: `${model.name} answers`, completed, total: total || null, unit: 'questions', etaSeconds });
      };
      tell(0);
      const emit = () => undefined;
      const answerer = await QuestionAnswerer.open(model.source, { device: 'auto', threads: null }, { signal, emit });
      try {
        for (let at = 0; at < keys.length; at += atATime) {
          signal.throwIfAborted();
          const version = store.dataSets.currentVersion(dataSet);
          const entries = readEntriesByKey(store, keys.slice(at, at + atATime)).filter(isAsked);
          const options = { ...answering, version2WithNegative, nullScoreDiffThreshold: model.threshold };
          const answers = await answersTo(answerer, entries, options, context);
          recordAnswers(store, version, entries, [{ model: model.id, answers }], { words });
          answered += entries.length;
          tell(Math.min(keys.length, at + atATime));
        }
      } finally {
        await answerer.dispose();
      }
    }
    return { answered };
  } finally {
    store.close();
  }
};

function isAsked({ example }: StoredEntry): boolean {
  return example.question.trim() !== '' && example.context.trim() !== '';
}

async function answersTo(
  answerer: QuestionAnswerer,
  entries: readonly StoredEntry[],
  options: Parameters<QuestionAnswerer['answer']>[2],
  { signal }: Parameters<Job<'propose-answers'>>[1],
): Promise<ModelAnswer[]> {
  if (entries.length === 0) return [];
  const examples = entries.map(({ example }, index) => ({ ...example, id: `${index}` as ExampleId }));
  const answers = await answerer.answer('The data set', examples, options, { signal, emit: () => undefined });
  return answers.map(answerOf);
}

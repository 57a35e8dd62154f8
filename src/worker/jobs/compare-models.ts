import type { Example, ExampleId } from '../../dataset/example.ts';
import { QuestionAnswerer } from '../../pipeline/predict/question-answerer.ts';
import type { QuestionAnswers } from '../../pipeline/postprocess/search/answers.ts';
import type { RunEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
import type { JobInput } from '../../shared/jobs/registry.ts';
import { remainingSeconds } from '../../shared/remaining.ts';
import { compareRows, totalsOf } from '../../workbench/compare/compare-rows.ts';
import { addComparison } from '../../workbench/compare/comparisons.ts';
import type { StoredEntry } from '../../workbench/entries/entry.ts';
import { answerOf } from '../../workbench/model-answers/answer-of.ts';
import { recordAnswers } from '../../workbench/model-answers/record-answers.ts';
import { openStore } from '../../workbench/store/open-store.ts';
import { readVersion } from '../../workbench/versions/read-version.ts';
import type { Job, JobContext } from '../job.ts';

/** As run_qa.py answers by default. */
const answering = {
  nBestSize: 20,
  maxAnswerLength: 30,
  maxSeqLength: null,
  docStride: null,
};
const batchSize = 16;

export const compareModels: Job<'compare-models'> = async (input, context) => {
  const store = openStore(input.store);
  try {
    const entries = [...readVersion(store, input.version)].filter((entry) => isAsked(entry, input.split));
    if (!entries.some(({ example }) => example.answers.length > 0)) throw nothingToJudgeBy(input.split);
    const tell = teller(context, 2 * entries.length);
    const examples = entries.map(({ example }, index) => ({ ...example, id: `${index}` as ExampleId }));
    const base = await answersOf(input.base, examples, context, (done) => tell('base', done));
    const tuned = await answersOf(input.tuned, examples, context, (done) => tell('tuned', entries.length + done));
    const rows = compareRows(entries, base, tuned);
    context.signal.throwIfAborted();
    const totals = totalsOf(rows, { base: input.base.threshold, tuned: input.tuned.threshold });
    recordAnswers(store, input.version, entries, [
      { model: input.base.id, answers: base.map(answerOf) },
      { model: input.tuned.id, answers: tuned.map(answerOf) },
    ]);
    return { comparison: addComparison(store, { ...input, rows, totals }) };
  } finally {
    store.close();
  }
};

function isAsked({ example, split }: StoredEntry, wanted: StoredEntry['split']): boolean {
  const isInSplit = wanted === null || split === wanted;
  return isInSplit && example.question.trim() !== '' && example.context.trim() !== '';
}

function teller({ progress }: JobContext, total: number) {
  const remaining = remainingSeconds();
  const labels = { base: 'The base model answers', tuned: 'The tuned model answers' } as const;
  return (model: keyof typeof labels, completed: number) =>
    progress({ label: labels[model], completed, total, unit: 'questions', etaSeconds: remaining(completed, total) });
}

/** @param onDone told how many of the questions are answered */
async function answersOf(
  { source, threshold }: JobInput<'compare-models'>['base'],
  examples: readonly Example[],
  { signal }: JobContext,
  onDone: (questions: number) => void,
): Promise<QuestionAnswers[]> {
  const emit = (event: RunEvent) => {
    if (event.type === 'progress') onDone(Math.round((examples.length * event.completed) / event.total));
  };
  onDone(0);
  const answerer = await QuestionAnswerer.open(source, { device: 'auto', threads: null }, { signal, emit });
  try {
    const version2WithNegative = examples.some(({ answers }) => answers.length === 0);
    return await answerer.answer(
      'The data set',
      examples,
      { ...answering, version2WithNegative, nullScoreDiffThreshold: threshold, batchSize },
      { signal, emit },
    );
  } finally {
    await answerer.dispose();
  }
}

function nothingToJudgeBy(split: StoredEntry['split']): Failure {
  return new Failure({
    code: 'no-gold-answers',
    message:
      split === null
        ? 'No entry has an answer to judge by.'
        : `No entry of the split ${split} has an answer to judge by.`,
    mend: 'Choose another split, or give its entries their answers first.',
  });
}

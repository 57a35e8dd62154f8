import type { QuestionAnswers } from '../../../src/pipeline/postprocess/search/answers.ts';
import { compareRows, totalsOf } from '../../../src/workbench/compare/compare-rows.ts';
import { addComparison } from '../../../src/workbench/compare/comparisons.ts';
import { readVersion } from '../../../src/workbench/versions/read-version.ts';
import type { ExampleId } from '../../../src/dataset/example.ts';
import { example, imported, temporaryStore } from '../temporary-store.ts';

/** A question as it is asked here, with what each model answers: '' for no answer. */
export interface Asked {
  readonly question: string;
  readonly gold: string | null;
  readonly base: string;
  readonly tuned: string;
  readonly title?: string;
  /** Of the tuned model, whatever it answers. Default far from 0 on the side of its answer. */
  readonly nullOdds?: number;
  /** The best answer of the tuned model, where it gives none. */
  readonly best?: string;
}

export const context = 'The seal is rated for 16 bar at 20 °C. Grease the bearing monthly. Ask Dr Webb.';

export function answersOf(text: string, best = text, nullOdds = text === '' ? 5 : -5): QuestionAnswers {
  const of = (one: string) => {
    const start = context.indexOf(one);
    return { text: one, span: one === '' ? null : { start, end: start + one.length } };
  };
  const ranked = { ...of(best), startLogit: 1, endLogit: 1, probability: 0.9 };
  const given = of(text);
  return {
    id: '' as ExampleId,
    prediction: given.text,
    predictionSpan: given.span,
    bestAnswer: ranked,
    nBest: [ranked, { ...of(''), startLogit: 0, endLogit: 0, probability: 0.1 }],
    nullOdds,
  };
}

/** A store with a data set and the comparison of two models on it. */
export async function storeWithComparison(questions: readonly Asked[]) {
  const store = temporaryStore();
  const examples = questions.map(({ question, gold, title = '' }, index) => {
    const answers = gold === null ? [] : [{ text: gold, start: context.indexOf(gold) }];
    return example({ id: `q${index}`, context, question, title, answers });
  });
  const project = store.projects.create('Pumps');
  const { dataSet, keys } = await imported(store, examples, { project });
  const version = store.dataSets.currentVersion(dataSet);
  const model = (name: string) => {
    const added = { name, kind: 'model', folder: `/models/${name}`, origin: { type: 'folder' } } as const;
    return { id: store.models.add({ ...added, base: null, scores: null }), name };
  };
  const entries = [...readVersion(store, version)];
  const rows = compareRows(
    entries,
    questions.map(({ base }) => answersOf(base)),
    questions.map(({ tuned, best, nullOdds }) => answersOf(tuned, best, nullOdds)),
  );
  const comparison = addComparison(store, {
    project,
    version,
    split: null,
    base: model('Base'),
    tuned: model('Tuned'),
    rows,
    totals: totalsOf(rows, { base: 0, tuned: 0 }),
  });
  return { store, project, dataSet, keys, comparison, rows };
}

import type { Run } from '../../../../shared/contract/runs.ts';
import { bytes, count } from '../../../words/number.ts';
import { shortDuration } from '../../../words/duration.ts';
import { terms } from '../../../words/terms.ts';
import { when } from '../../../words/when.ts';
import { runStates } from '../run-states.ts';
import type { RunColumn } from './run-column.ts';

/** The columns that every run has something for; those of settings come beside them. In the order in which they stand. */
export const runColumns: readonly RunColumn[] = [
  {
    id: 'name',
    title: 'Run',
    kind: 'other',
    width: 170,
    anyScript: true,
    value: ({ name }) => name,
    text: ({ name }) => name,
  },
  {
    id: 'state',
    title: 'State',
    kind: 'other',
    width: 124,
    value: ({ state }) => runStates[state].title,
    text: ({ state }) => runStates[state].title,
  },
  score('f1', 'F1', terms.f1.meaning, 'more', ({ latest }) => latest.eval_f1),
  score('em', 'EM', terms.exactMatch.meaning, 'more', ({ latest }) => latest.eval_exact_match ?? latest.eval_exact),
  score('test-f1', 'Test F1', 'F1 on the test questions.', 'more', ({ latest }) => latest.predict_f1),
  {
    ...score('loss', 'Loss', terms.loss.meaning, 'less', ({ latest }) => latest.train_loss ?? latest.loss),
    text: ({ latest }) => figure(latest.train_loss ?? latest.loss),
  },
  {
    ...score('eval-loss', 'Validation loss', terms.loss.meaning, 'less', ({ latest }) => latest.eval_loss),
    width: 118,
    text: ({ latest }) => figure(latest.eval_loss),
  },
  {
    id: 'model',
    title: 'Model',
    about: terms.baseModel.meaning,
    kind: 'asked',
    width: 130,
    anyScript: true,
    value: modelLabel,
    text: modelLabel,
  },
  {
    id: 'data',
    title: 'Data',
    kind: 'asked',
    width: 130,
    anyScript: true,
    value: ({ data }) => data.name,
    text: ({ data }) => data.name,
  },
  {
    id: 'version',
    title: 'Data version',
    about: 'The version of the data set that it learnt from.',
    kind: 'asked',
    width: 100,
    numeric: true,
    value: ({ data }) => data.versionNumber,
    text: ({ data }) => count(data.versionNumber),
  },
  {
    id: 'step',
    title: 'Steps',
    about: terms.step.meaning,
    kind: 'other',
    width: 76,
    numeric: true,
    value: ({ step }) => step,
    text: ({ step }) => count(step),
  },
  {
    id: 'time',
    title: 'Time',
    about: 'Of computing, pauses left out.',
    kind: 'other',
    width: 96,
    numeric: true,
    value: ({ seconds }) => seconds,
    text: ({ seconds }) => (seconds > 0 ? shortDuration(seconds) : ''),
  },
  {
    id: 'memory',
    title: 'Most memory',
    kind: 'other',
    width: 104,
    numeric: true,
    value: ({ memoryBytes }) => memoryBytes ?? undefined,
    text: ({ memoryBytes }) => (memoryBytes === null ? '' : bytes(memoryBytes)),
  },
  {
    id: 'device',
    title: 'Device',
    kind: 'asked',
    width: 80,
    value: ({ device }) => device ?? undefined,
    text: ({ device }) => device ?? '',
  },
  {
    id: 'tags',
    title: 'Tags',
    kind: 'other',
    width: 120,
    anyScript: true,
    value: ({ tags }) => tags.join(', ') || undefined,
    text: ({ tags }) => tags.join(', '),
  },
  {
    id: 'notes',
    title: 'Notes',
    kind: 'other',
    width: 180,
    anyScript: true,
    value: ({ notes }) => notes || undefined,
    text: ({ notes }) => notes,
  },
  {
    id: 'created',
    title: 'Started',
    kind: 'other',
    width: 124,
    numeric: true,
    value: ({ createdAt }) => createdAt.getTime(),
    text: ({ createdAt }) => when(createdAt),
  },
];

export const shownAtFirst: readonly string[] = ['name', 'state', 'f1', 'em', 'model', 'version', 'time', 'created'];

/** The model that a run began with, as people call it. */
export function modelLabel({ model }: Run): string {
  return model?.name ?? 'from scratch';
}

/** A version of a data set, as people call it. */
export function dataLabel({ data }: Run): string {
  return `${data.name}, version ${data.versionNumber}`;
}

function score(
  id: string,
  title: string,
  about: string,
  better: 'more' | 'less',
  value: (run: Run) => number | undefined,
): RunColumn {
  const text = (run: Run) => value(run)?.toFixed(1) ?? '';
  return { id, title, about, kind: 'score', width: 68, numeric: true, better, value, text };
}

function figure(value: number | undefined): string {
  if (value === undefined) return '';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

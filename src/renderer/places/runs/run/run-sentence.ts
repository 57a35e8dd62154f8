import type { Run, Series } from '../../../../shared/contract/runs.ts';
import { aboutDuration, shortDuration } from '../../../words/duration.ts';
import { count } from '../../../words/number.ts';
import { trendOfLoss, trendOfScore } from './trend.ts';

/** How it stands with a run, as a person would say it. */
export interface RunSentence {
  /** `good` and `bad` only where something is known; `quiet` where nothing happens. */
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet';
  readonly text: string;
}

/** The curves of a run by name. */
export type SeriesByName = (name: string) => Series | undefined;

export function runSentence(run: Run, series: SeriesByName): RunSentence {
  switch (run.state) {
    case 'queued':
      return { tone: 'quiet', text: 'Waiting. It starts by itself when the run before it ends.' };
    case 'running':
      return running(run, series);
    case 'stopping':
      return { tone: 'quiet', text: `Writing a checkpoint at ${place(run)}, then it stops.` };
    case 'paused':
      return { tone: 'quiet', text: `Paused at ${place(run)}. Nothing is lost: Resume goes on from there.` };
    case 'finished':
      return { tone: 'good', text: `Finished in ${shortDuration(run.seconds)}. ${outcome(run)}` };
    case 'stopped':
      return { tone: 'quiet', text: [`Stopped at ${place(run)}.`, run.reason, outcome(run)].filter(Boolean).join(' ') };
    case 'interrupted':
      return {
        tone: 'warn',
        text: `Interrupted at ${place(run)}. ${run.reason ?? whatIsSafe(run)}`,
      };
    case 'failed':
      return { tone: 'bad', text: `Not trained. ${run.reason ?? 'The log below says more.'}` };
  }
}

const preparing: Readonly<Record<string, string>> = {
  clean: 'Reading the data',
  tokenize: 'Cutting the texts into tokens',
  load: 'Loading the model',
  evaluate: 'Checking on the validation questions',
  predict: 'Answering the test questions',
  save: 'Writing the model',
};

function running(run: Run, series: SeriesByName): RunSentence {
  const { progress } = run;
  const doing = progress && preparing[progress.stage];
  const learnt = learning(series);
  const left = progress?.etaSeconds == null ? '' : `; ${aboutDuration(progress.etaSeconds)} left`;
  if (doing && progress.stage !== 'evaluate') return { tone: 'quiet', text: `${doing}, ${percent(progress)}${left}.` };
  if (doing && !learnt) return { tone: 'quiet', text: `${doing}, ${percent(progress)}.` };
  if (!learnt) return { tone: 'quiet', text: `Starting. The first figures come in a moment${left}.` };
  return { tone: learnt.tone, text: `${learnt.text}${left}.` };
}

function learning(series: SeriesByName): RunSentence | null {
  const score = trendOfScore(series('eval_f1'));
  const loss = trendOfLoss(series('loss'));
  if (loss?.direction === 'broken') {
    return {
      tone: 'bad',
      text: 'Not learning: the loss is no number any more. Stop, and train with a lower learning rate',
    };
  }
  if (score) {
    const now = `Eval F1 ${score.last.toFixed(1)}`;
    if (score.evaluations === 1) return { tone: 'good', text: `Learning. ${now} at the first evaluation` };
    if (score.direction === 'rising') {
      return { tone: 'good', text: `Learning. ${now} and rising ${score.change.toFixed(1)} an evaluation` };
    }
    if (score.direction === 'falling') {
      const best = `best ${score.best.toFixed(1)} at step ${count(score.bestStep)}`;
      return { tone: 'warn', text: `Getting worse. ${now}, ${best}` };
    }
    return {
      tone: 'good',
      text: `Levelled off. ${now}, best ${score.best.toFixed(1)} at step ${count(score.bestStep)}`,
    };
  }
  if (!loss) return null;
  if (loss.direction === 'falling')
    return { tone: 'good', text: `Learning. Loss ${figure(loss.last)}, down from ${figure(loss.first)}` };
  if (loss.direction === 'unknown') return { tone: 'quiet', text: `Starting. Loss ${figure(loss.last)}` };
  return { tone: 'warn', text: `Not learning yet. Loss ${figure(loss.last)}, as at the start (${figure(loss.first)})` };
}

function outcome({ latest }: Run): string {
  const f1 = latest.eval_f1;
  const exactMatch = latest.eval_exact_match ?? latest.eval_exact;
  if (f1 === undefined) return 'It was not evaluated on validation questions.';
  const exact = exactMatch === undefined ? '' : `, exactly right ${exactMatch.toFixed(1)} %`;
  const test = latest.predict_f1 === undefined ? '' : ` F1 ${latest.predict_f1.toFixed(1)} on the test questions.`;
  return `F1 ${f1.toFixed(1)} on the validation questions${exact}.${test}`;
}

function whatIsSafe(run: Run): string {
  return run.resumable ? 'What it learnt up to its last checkpoint is safe.' : 'It had not written a checkpoint yet.';
}

function place({ step, steps }: Run): string {
  return steps === null ? `step ${count(step)}` : `step ${count(step)} of ${count(steps)}`;
}

function percent({ completed, total }: { completed: number; total: number }): string {
  return total > 0 ? `${Math.floor((100 * completed) / total)} %` : 'just begun';
}

function figure(loss: number): string {
  return loss >= 10 ? loss.toFixed(1) : loss.toPrecision(3);
}

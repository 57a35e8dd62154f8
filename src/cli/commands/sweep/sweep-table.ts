import type { Sweep, Trial } from '../../../pipeline/sweep/plan-sweep.ts';
import type { ConfigurationResult, SweepResults } from '../../../pipeline/sweep/sweep-results.ts';
import { layOutTable } from '../../terminal/table.ts';

const right = { align: 'right' } as const;

/** A row a trial; where several seeds have finished, also a row a configuration with the mean over them. */
export function sweepTable(sweep: Sweep, results: SweepResults, width: number): readonly string[] {
  const names = [...new Set(sweep.trials.flatMap(({ configuration }) => Object.keys(configuration)))];
  const seeded = sweep.trials.some(({ seed }) => seed !== null);
  const columns = [
    { heading: '', ...right },
    ...names.map((heading) => ({ heading, shrinks: true, ...right })),
    ...(seeded ? [{ heading: 'seed', ...right }] : []),
    { heading: 'state', shrinks: true },
    { heading: 'step', ...right },
    { heading: sweep.metric, ...right },
    { heading: '' },
  ];
  const rows = sweep.trials.map((trial, index) => {
    const { state, step, score } = results.trials[index]!;
    const said = [String(index + 1), ...valuesOf(trial, names), ...(seeded ? [String(trial.seed)] : [])];
    return [...said, words[state], String(step), showScore(score), trial.name === results.best ? 'best' : ''];
  });
  const several = results.configurations.some(({ finished }) => finished > 1);
  return [
    ...layOutTable(columns, rows, width),
    ...(several ? ['', ...overSeeds(names, results.configurations, sweep.metric, width)] : []),
  ];
}

const words = {
  waiting: 'waits',
  begun: 'begun',
  finished: 'finished',
  'stopped-early': 'stopped early',
  failed: 'failed',
} as const;

export function showScore(score: number | null): string {
  return score === null ? '' : String(Number(score.toFixed(4)));
}

function overSeeds(
  names: readonly string[],
  configurations: readonly ConfigurationResult[],
  metric: string,
  width: number,
): readonly string[] {
  const headings = ['finished', `mean ${metric}`, 'deviation'].map((heading) => ({ heading, ...right }));
  const columns = [...names.map((heading) => ({ heading, shrinks: true, ...right })), ...headings];
  const rows = configurations.map(({ configuration, finished, mean, deviation }) => [
    ...valuesOf({ configuration }, names),
    String(finished),
    showScore(mean),
    showScore(deviation),
  ]);
  return layOutTable(columns, rows, width);
}

function valuesOf({ configuration }: Pick<Trial, 'configuration'>, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const value = configuration[name];
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}

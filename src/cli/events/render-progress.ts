import type { RunEvent } from '../../shared/events.ts';
import { formatDuration } from '../terminal/duration.ts';
import { tellFigures } from './figures.ts';
import type { RunView, ViewedLine } from './run-view.ts';
import { stageNames } from './stages.ts';

export type ProgressEvent = Extract<RunEvent, { readonly type: 'progress' }>;

/** A line is due after so many percent, but not sooner than … */
const percentBetween = 10;
/** … so many ms after the last; and after so many ms in any case. */
const leastTimeBetween = 1_000;
const mostTimeBetween = 30_000;

/** What a watcher sees of progress: a bar that follows, and now and then a line. */
export function renderProgress(
  view: RunView,
  event: ProgressEvent,
  now: number,
): { readonly view: RunView; readonly lines: readonly ViewedLine[] } {
  const { stage, completed, total, unit, etaSeconds } = event;
  const percent = total === 0 ? 100 : Math.floor((100 * completed) / total);
  const left = etaSeconds === null || completed >= total ? [] : [`${formatDuration(etaSeconds)} left`];
  const figures = stage === 'train' ? tellFigures(view.latest) : [];
  const progress = { label: stageNames[stage], completed, total, unit, remarks: [...left, ...figures] };
  if (view.told?.stage !== stage) return { view: { ...view, progress, told: { stage, percent, at: now } }, lines: [] };

  const waited = now - view.told.at;
  const isDue = percent - view.told.percent >= percentBetween && waited >= leastTimeBetween;
  if (!isDue && waited < mostTimeBetween) return { view: { ...view, progress }, lines: [] };
  const text = [`${stageNames[stage]}: ${completed} of ${total} ${unit} (${percent} %)`, ...left].join(', ');
  return {
    view: { ...view, progress, told: { stage, percent, at: now } },
    lines: [{ text, tone: 'plain', live: true }],
  };
}

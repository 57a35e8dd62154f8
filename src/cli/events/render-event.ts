import type { RunEvent } from '../../shared/events.ts';
import { tellFigures } from './figures.ts';
import { renderProgress } from './render-progress.ts';
import type { RunView, ViewedLine } from './run-view.ts';
import { stageNames } from './stages.ts';

export interface Rendered {
  readonly view: RunView;
  readonly lines: readonly ViewedLine[];
}

/**
 * What an event adds to what a watcher of a run sees. Pure: knows no terminal and no clock.
 *
 * @param now in ms, from any origin
 */
export function renderEvent(view: RunView, event: RunEvent, now: number): Rendered {
  switch (event.type) {
    case 'stage':
      return event.state === 'started' ? stageStarted(view, event.stage) : stageFinished(view, event.stage);
    case 'progress':
      return renderProgress(view, event, now);
    case 'log':
      return { view: view.open.length > 0 ? view : { ...view, progress: null }, lines: [logLine(event)] };
    case 'metric':
      return metric(view, event);
    case 'checkpoint': {
      const best = event.best ? ', the best so far' : '';
      return { view, lines: [line(`Checkpoint at step ${event.step}${best}: ${event.folder}`, 'faint')] };
    }
    case 'done':
      return { view: { ...view, progress: null, open: [] }, lines: doneLines(event) };
  }
}

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { readonly type: Type }>;

/** Stages within another one, such as an evaluation on the way, have no heading. */
function stageStarted(view: RunView, stage: EventOf<'stage'>['stage']): Rendered {
  const lines = view.open.length === 0 ? [line(stageNames[stage], 'strong')] : [];
  return { view: { ...view, open: [...view.open, stage] }, lines };
}

function stageFinished(view: RunView, stage: EventOf<'stage'>['stage']): Rendered {
  const open = view.open.filter((other) => other !== stage);
  return { view: { ...view, open, progress: null }, lines: [] };
}

function logLine({ level, code, message }: EventOf<'log'>): ViewedLine {
  const tone = level === 'info' ? 'plain' : level;
  if (code.startsWith('advice-')) return line(`advice: ${message}`, tone);
  return line(level === 'info' ? message : `${level}: ${message}`, tone);
}

function metric(view: RunView, { step, epoch, values }: EventOf<'metric'>): Rendered {
  const judged = Object.keys(values).some((name) => name.startsWith('eval_'));
  const ended = 'train_runtime' in values;
  const { loss, learning_rate, eval_f1 } = { ...view.latest, ...values };
  const latest = Object.fromEntries(
    Object.entries({ loss, learning_rate, eval_f1 }).filter(
      (entry): entry is [string, number] => entry[1] !== undefined,
    ),
  );
  const parts = [`step ${step}`, `epoch ${epoch.toFixed(2)}`, ...tellFigures(values)];
  const told = { text: parts.join('  '), tone: judged ? 'good' : 'plain', live: !judged && !ended } as const;
  return { view: { ...view, latest }, lines: [told] };
}

function doneLines({ outcome, metrics }: EventOf<'done'>): readonly ViewedLine[] {
  if (outcome === 'stopped') return [];
  const names = Object.keys(metrics).sort();
  const width = Math.max(0, ...names.map((name) => name.length));
  const figures = names.map((name) => line(`  ${name.padEnd(width)}  ${Number(metrics[name]!.toFixed(4))}`, 'plain'));
  return [line('Finished', 'strong'), ...figures];
}

function line(text: string, tone: ViewedLine['tone']): ViewedLine {
  return { text, tone, live: false };
}

import type { Sweep } from '../../../pipeline/sweep/plan-sweep.ts';
import type { SweepEvent } from '../../../pipeline/sweep/run-sweep.ts';
import type { RunEvent } from '../../../shared/events.ts';
import { type RunWatcher, watchRun } from '../../events/watch-run.ts';
import { paint, type TextStream } from '../../terminal/terminal.ts';
import { showScore } from './sweep-table.ts';

/** Shows a sweep to a person: a line where a trial begins and ends, what its evaluations say, and its bar. */
export function watchSweep(
  sweep: Sweep,
  stream: TextStream,
): Omit<RunWatcher, 'emit'> & { readonly emit: (event: SweepEvent) => void } {
  const watcher = watchRun(stream);
  return {
    ...watcher,
    emit(event) {
      switch (event.type) {
        case 'trial-begins': {
          const { index, trial, resumes } = event;
          const how = resumes ? ', from its checkpoint' : '';
          watcher.say(paint(stream, 'strong', `Trial ${index + 1} of ${sweep.trials.length}: ${trial.name}${how}`));
          return;
        }
        case 'trial-event':
          if (isTold(event.event)) watcher.emit(event.event);
          return;
        case 'trial-ends': {
          const { state, score, reason } = event.result;
          if (state === 'finished') watcher.say(`${sweep.metric} ${showScore(score)}`);
          else if (state === 'stopped-early') watcher.say(`Stopped early. ${reason ?? ''}`);
          else if (state === 'failed') watcher.say(paint(stream, 'error', `Failed. ${reason ?? ''}`));
        }
      }
    },
  };
}

/** Of what a run tells, what matters among many runs. */
function isTold(event: RunEvent): boolean {
  switch (event.type) {
    case 'metric':
      return Object.keys(event.values).some((name) => name.startsWith('eval_'));
    case 'log':
      return event.level !== 'info' && !event.code.startsWith('advice-');
    case 'checkpoint':
    case 'done':
      return false;
    case 'stage':
    case 'progress':
      return true;
  }
}

import type { EmitEvent } from '../../shared/events.ts';
import { ProgressBar } from '../terminal/progress-bar.ts';
import { paint, type TextStream, writeLine } from '../terminal/terminal.ts';
import { renderEvent } from './render-event.ts';
import { emptyView, type RunView } from './run-view.ts';

/** Someone who is told of a run's events. */
export interface RunWatcher {
  readonly emit: EmitEvent;
  /** Writes a line among those of the events. */
  say(text: string): void;
  /** Takes away what would stand in the way of other output. */
  end(): void;
}

/** Shows a run to a person: on a terminal with a bar, elsewhere by lines alone. */
export function watchRun(stream: TextStream): RunWatcher {
  const bar = stream.isTTY ? new ProgressBar(stream) : null;
  let view: RunView = emptyView;
  const write = (lines: readonly string[]) => {
    if (lines.length > 0) bar?.hide();
    for (const line of lines) writeLine(stream, line);
    if (view.progress === null) bar?.hide();
    else bar?.show(view.progress);
  };
  return {
    emit(event) {
      const rendered = renderEvent(view, event, performance.now());
      view = rendered.view;
      const shown = rendered.lines.filter(({ live }) => bar === null || !live);
      write(shown.map(({ text, tone }) => paint(stream, tone, text)));
    },
    say: (text) => write([text]),
    end: () => bar?.hide(),
  };
}

/** Gives a run's events to a program, one JSON object a line; what is said to people goes to `notes`. */
export function streamRun(stream: TextStream, notes: TextStream): RunWatcher {
  return {
    emit: (event) => writeLine(stream, JSON.stringify(event)),
    say: (text) => writeLine(notes, text),
    end: () => undefined,
  };
}

/** Tells a person of warnings alone, where the work is too short for more. */
export function watchWarnings(stream: TextStream): RunWatcher {
  const watcher = watchRun(stream);
  return {
    ...watcher,
    emit(event) {
      if (event.type === 'log' && event.level !== 'info') watcher.emit(event);
    },
  };
}

import progress from 'cli-progress';

import type { ViewedProgress } from '../events/run-view.ts';
import { type TextStream, widthOf } from './terminal.ts';
import { truncate } from './truncate.ts';

/** A bar in the last line of a terminal. Other lines can be written while it is hidden. */
export class ProgressBar {
  readonly #stream: TextStream;
  #bar: progress.SingleBar | null = null;
  #progress: ViewedProgress | null = null;

  constructor(stream: TextStream) {
    this.#stream = stream;
  }

  show(progress: ViewedProgress): void {
    this.#progress = progress;
    if (this.#bar === null) {
      this.#bar = this.#newBar();
      this.#bar.start(progress.total, progress.completed);
    } else {
      this.#bar.setTotal(progress.total);
      this.#bar.update(progress.completed);
    }
  }

  /** Takes the bar away until it is shown again. */
  hide(): void {
    this.#bar?.stop();
    this.#bar = null;
  }

  #newBar(): progress.SingleBar {
    return new progress.SingleBar({
      stream: this.#stream,
      clearOnComplete: true,
      // The bar must leave nothing to restore, so that the process may end at any time.
      linewrap: true,
      hideCursor: false,
      gracefulExit: false,
      barsize: widthOf(this.#stream) < 100 ? 16 : 24,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      format: (options, { progress: done }) => {
        const { label, completed, total, unit, remarks } = this.#progress!;
        const percent = `${Math.floor(100 * done)} %`.padStart(6);
        const parts = [
          `${label} ${progress.Format.BarFormat(done, options)}${percent}`,
          `${completed}/${total} ${unit}`,
        ];
        return truncate([...parts, ...remarks].join('  '), widthOf(this.#stream) - 1);
      },
    });
  }
}

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelSource } from '../pipeline/predict/model-source.ts';
import { QuestionAnswerer } from '../pipeline/predict/question-answerer.ts';
import type { RunEvent } from '../shared/events.ts';

interface Loaded {
  readonly answerer: QuestionAnswerer;
  /** What was odd about it when it was read. */
  readonly warnings: readonly string[];
}

/** Models that were asked last, kept for the next question; of more, the one that was not asked for longest goes. */
export class LoadedModels {
  readonly #most: number;
  /** The one that was asked last stands last. */
  readonly #loaded = new Map<string, Loaded>();

  /** @param most at least 1 */
  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#loaded.size;
  }

  /** Reads the model unless it is there as its files are now. Throws a `Failure` where it cannot be used. */
  async get(source: ModelSource, signal: AbortSignal): Promise<Loaded> {
    const key = JSON.stringify([source, ...(await Promise.all(weights(source).map(stateOf)))]);
    const known = this.#loaded.get(key);
    if (known) {
      this.#loaded.delete(key);
      this.#loaded.set(key, known);
      return known;
    }
    while (this.#loaded.size >= this.#most) {
      const [oldest, { answerer }] = [...this.#loaded][0]!;
      this.#loaded.delete(oldest);
      await answerer.dispose();
    }
    const warnings: string[] = [];
    const emit = (event: RunEvent) => {
      if (event.type === 'log' && event.level === 'warning') warnings.push(event.message);
    };
    const answerer = await QuestionAnswerer.open(source, { device: 'auto', threads: null }, { signal, emit });
    const loaded = { answerer, warnings };
    this.#loaded.set(key, loaded);
    return loaded;
  }
}

function weights({ model, adapter }: ModelSource): string[] {
  return [join(model, 'model.safetensors'), ...(adapter === null ? [] : [join(adapter, 'adapter_model.safetensors')])];
}

async function stateOf(path: string): Promise<string> {
  return stat(path).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => '',
  );
}

import type { Batches } from '../../dataset/sources/batches.ts';
import type { ImportItem } from './import-item.ts';

const firstBatch = 500;
const largestBatch = 8000;
/** In UTF-16 units of context: a batch of very long rows ends before it has its number. */
const mostText = 8 * 1024 * 1024;

/** Gathers items, few at first so that they are seen at once, then ever more. */
export async function* inBatches(
  source: Batches<ImportItem> | Iterable<ImportItem>,
): AsyncGenerator<readonly ImportItem[]> {
  const gathering = new Gathering();
  if (Symbol.asyncIterator in source) {
    for await (const items of source) {
      for (const item of items) if (gathering.add(item)) yield gathering.take();
    }
  } else {
    for (const item of source) if (gathering.add(item)) yield gathering.take();
  }
  const rest = gathering.take();
  if (rest.length > 0) yield rest;
}

class Gathering {
  #items: ImportItem[] = [];
  #text = 0;
  #size = firstBatch;

  /** Whether the batch is full with it. */
  add(item: ImportItem): boolean {
    this.#items.push(item);
    if ('example' in item) this.#text += item.example.context.length;
    return this.#items.length >= this.#size || this.#text >= mostText;
  }

  take(): readonly ImportItem[] {
    const items = this.#items;
    this.#items = [];
    this.#text = 0;
    this.#size = Math.min(this.#size * 2, largestBatch);
    return items;
  }
}

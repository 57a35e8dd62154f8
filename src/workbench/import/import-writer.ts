import { toState, type Split } from '../entries/entry.ts';
import type { EntryToCheck } from '../findings/check-data-set.ts';
import type { AddingContexts } from '../entries/context-table.ts';
import type { NewEntry } from '../entries/insert-entries.ts';
import type { ContextKey, DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { ImportItem, SetAside } from './import-item.ts';

/** How many contexts are remembered, so that a file whose entries go from one to another and back is not looked up. */
const contextsRemembered = 1024;

interface KnownContext {
  readonly text: string;
  readonly key: ContextKey;
}

/** Writes the items of an import, in their order; keeps no more of them in memory than a few contexts. */
export class ImportWriter {
  entries = 0;
  setAside = 0;
  readonly #store: Store;
  readonly #dataSet: DataSetId;
  readonly #split: Split | null;
  readonly #insertSetAside;
  readonly #adding: AddingContexts;
  readonly #contexts = new Map<string, KnownContext>();
  #last: KnownContext | undefined;
  #key: EntryKey;

  /** `split`: where entries go whose reader does not say. */
  constructor(store: Store, dataSet: DataSetId, split: Split | null) {
    this.#store = store;
    this.#dataSet = dataSet;
    this.#split = split;
    this.#key = store.entries.nextKey(dataSet);
    this.#adding = store.contexts.adding(dataSet);
    this.#insertSetAside = store.database.prepare<[DataSetId, number, number | null, string]>(
      'INSERT INTO set_aside (data_set_id, number, line, reason) VALUES (?, ?, ?, ?)',
    );
  }

  /** Writes items, and makes what came of them searchable. Returns the entries, which share strings of their contexts with those before. */
  write(items: readonly ImportItem[]): EntryToCheck[] {
    const entries: EntryToCheck[] = [];
    const rows: NewEntry[] = [];
    for (const item of items) {
      if ('setAside' in item) this.#writeSetAside(item.setAside);
      else entries.push(this.#entry(item, rows));
    }
    this.#adding.index();
    this.#store.entries.insertAll(this.#key, rows);
    this.#key = (this.#key + rows.length) as EntryKey;
    this.entries += rows.length;
    return entries;
  }

  #writeSetAside({ line, reason }: SetAside): void {
    this.setAside += 1;
    this.#insertSetAside.run(this.#dataSet, this.setAside, line, reason);
  }

  #entry(item: Exclude<ImportItem, { setAside: SetAside }>, rows: NewEntry[]): EntryToCheck {
    const { example, extra = null, place, split = this.#split } = item;
    const context = this.#context(example.context);
    const state = toState(example, context.key, { extra, split, reviewed: false });
    rows.push({ state, contextLength: context.text.length, place });
    return { example: { ...example, context: context.text }, extra, split, reviewed: false };
  }

  #context(text: string): KnownContext {
    // To compare a text is much cheaper than to hash it.
    if (this.#last?.text === text) return this.#last;
    const known = this.#contexts.get(text) ?? { text, key: this.#adding.keyOf(text) };
    if (this.#contexts.size === contextsRemembered) this.#contexts.clear();
    this.#contexts.set(text, known);
    return (this.#last = known);
  }
}

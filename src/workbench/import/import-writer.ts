import { toState, type Split } from '../entries/entry.ts';
import type { ContextKey, DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { ImportItem, SetAside } from './import-item.ts';

/** How many contexts are remembered, so that a file whose entries go from one to another and back is not looked up. */
const contextsRemembered = 1024;

/** Writes the items of an import, in their order; keeps no more of them in memory than a few contexts. */
export class ImportWriter {
  entries = 0;
  setAside = 0;
  readonly #store: Store;
  readonly #dataSet: DataSetId;
  readonly #split: Split | null;
  readonly #insertSetAside;
  readonly #contexts = new Map<string, ContextKey>();
  #last: { readonly text: string; readonly key: ContextKey } | undefined;
  #key: EntryKey;

  /** `split`: where entries go whose reader does not say. */
  constructor(store: Store, dataSet: DataSetId, split: Split | null) {
    this.#store = store;
    this.#dataSet = dataSet;
    this.#split = split;
    this.#key = store.entries.nextKey(dataSet);
    this.#insertSetAside = store.database.prepare<[DataSetId, number, number | null, string]>(
      'INSERT INTO set_aside (data_set_id, number, line, reason) VALUES (?, ?, ?, ?)',
    );
  }

  write(item: ImportItem): void {
    if ('setAside' in item) this.#writeSetAside(item.setAside);
    else this.#writeEntry(item);
  }

  #writeEntry({
    example,
    extra = null,
    place,
    split = this.#split,
  }: Exclude<ImportItem, { setAside: SetAside }>): void {
    const state = toState(example, this.#contextKey(example.context), { extra, split, reviewed: false });
    this.#store.entries.insert(this.#key, state, example.context.length, place);
    this.#key = (this.#key + 1) as EntryKey;
    this.entries += 1;
  }

  #writeSetAside({ line, reason }: SetAside): void {
    this.setAside += 1;
    this.#insertSetAside.run(this.#dataSet, this.setAside, line, reason);
  }

  #contextKey(text: string): ContextKey {
    // To compare a text is much cheaper than to hash it.
    if (this.#last?.text === text) return this.#last.key;
    const key = this.#contexts.get(text) ?? this.#store.contexts.keyOf(this.#dataSet, text);
    if (this.#contexts.size === contextsRemembered) this.#contexts.clear();
    this.#contexts.set(text, key);
    this.#last = { text, key };
    return key;
  }
}

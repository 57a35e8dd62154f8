import type { EntryState } from '../entries/entry.ts';
import type { EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { refreshTeaching } from '../teaching/refresh-teaching.ts';
import type { Change } from '../versions/version.ts';

const aboutTheEntry: ReadonlySet<string> = new Set<keyof EntryState>(['split', 'reviewed']);

/** Whether a change is one of what the entry says, not only of what people think of it. */
export function changesContent({ before, after }: Change): boolean {
  return before === null || after === null || Object.keys(after).some((field) => !aboutTheEntry.has(field));
}

/** Makes a change in the store. */
export function makeChange(store: Store, change: Change): void {
  const { entry, before, after } = change;
  if (before === null) {
    if (store.entries.read(entry)) store.entries.setRemoved(entry, false);
    else store.entries.insert(entry, { state: after, contextLength: store.contexts.text(after.contextKey).length });
  } else if (after === null) store.entries.setRemoved(entry, true);
  else store.entries.write(entry, after);
  if (!changesContent(change)) return;
  store.entries.countEdit(entry, 1);
  lookAgain(store, entry);
}

/** Takes a change back, the last that was made first. */
export function unmakeChange(store: Store, change: Change): void {
  const { entry, before, after } = change;
  if (before === null) store.entries.setRemoved(entry, true);
  else if (after === null) store.entries.setRemoved(entry, false);
  else store.entries.write(entry, before);
  if (!changesContent(change)) return;
  store.entries.countEdit(entry, -1);
  lookAgain(store, entry);
}

/** What was found in an entry, or answered to it, was so of what it said before. */
function lookAgain(store: Store, entry: EntryKey): void {
  store.findings.markStale(entry);
  const isAnswered = store.modelAnswers.judgeAgain(entry, () => store.entries.read(entry)?.state ?? null);
  if (isAnswered) refreshTeaching(store, entry);
}

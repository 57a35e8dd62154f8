import { shallowRef } from 'vue';
import { describeFailure, type Failure } from '../../shared/failure.ts';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly meaning: 'good' | 'bad' | 'info';
  readonly action: { readonly title: string; readonly run: () => void } | null;
  /** What it is about: a later notice about the same takes its place. */
  readonly about: string | null;
}

const shown = shallowRef<readonly Notice[]>([]);
/** What `UiToasts` shows, the oldest first. */
export const notices = shown;
let last = 0;
const mostShown = 4;

/** Says in passing what was done: `Fixed 234 answers.` with its undo. */
export function notify(text: string, options: Partial<Omit<Notice, 'id' | 'text'>> = {}): void {
  last += 1;
  const { meaning = 'good', action = null, about = null } = options;
  const others = shown.value.filter((notice) => about === null || notice.about !== about);
  shown.value = [...others, { id: last, text, meaning, action, about }].slice(-mostShown);
}

/** Says in passing what could not be done. Null, which stands for a call that was cancelled, says nothing. */
export function notifyFailure(failure: Failure | null, action?: Notice['action']): void {
  if (failure) notify(describeFailure(failure), { meaning: 'bad', action: action ?? null });
}

export function takeBack(id: number): void {
  shown.value = shown.value.filter((notice) => notice.id !== id);
}

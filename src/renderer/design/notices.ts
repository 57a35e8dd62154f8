import { shallowRef } from 'vue';
import { describeFailure, type Failure } from '../../shared/failure.ts';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly meaning: 'good' | 'bad' | 'info';
  readonly action: { readonly title: string; readonly run: () => void } | null;
}

const shown = shallowRef<readonly Notice[]>([]);
/** What `UiToasts` shows, the oldest first. */
export const notices = shown;
let last = 0;
const mostShown = 4;

/** Says in passing what was done: `Fixed 234 answers.` with its undo. */
export function notify(text: string, options: Partial<Pick<Notice, 'meaning' | 'action'>> = {}): void {
  last += 1;
  const notice = { id: last, text, meaning: options.meaning ?? 'good', action: options.action ?? null };
  shown.value = [...shown.value, notice].slice(-mostShown);
}

/** Says in passing what could not be done. Null, which stands for a call that was cancelled, says nothing. */
export function notifyFailure(failure: Failure | null, action?: Notice['action']): void {
  if (failure) notify(describeFailure(failure), { meaning: 'bad', action: action ?? null });
}

export function takeBack(id: number): void {
  shown.value = shown.value.filter((notice) => notice.id !== id);
}

import { shallowRef } from 'vue';
import { failureOf } from '../client/failure-of.ts';
import { notify, notifyFailure } from './notices.ts';

const grace = 8000;

export interface LateRemoval<Id> {
  /** Whether something is about to be removed, so that lists leave it out. */
  readonly isGoing: (id: Id) => boolean;
  /** Takes things out of sight, says so with an undo, and removes them when that has gone. */
  readonly remove: (ids: readonly Id[], said: string, removeOne: (id: Id) => Promise<unknown>) => void;
}

/**
 * Removing takes files with it that no undo brings back. So what is removed is out of sight at once, and gone when the
 * notice with its undo has gone; a window that is closed before that leaves it.
 */
export function lateRemoval<Id>(): LateRemoval<Id> {
  const going = shallowRef<ReadonlySet<Id>>(new Set());
  const show = (ids: readonly Id[]) => (going.value = new Set([...going.value].filter((each) => !ids.includes(each))));

  async function removeNow(ids: readonly Id[], removeOne: (id: Id) => Promise<unknown>): Promise<void> {
    try {
      for (const id of ids) await removeOne(id);
    } catch (error) {
      notifyFailure(failureOf(error));
    } finally {
      show(ids);
    }
  }
  return {
    isGoing: (id) => going.value.has(id),
    remove: (ids, said, removeOne) => {
      going.value = new Set([...going.value, ...ids]);
      const timer = setTimeout(() => void removeNow(ids, removeOne), grace);
      const undo = () => {
        clearTimeout(timer);
        show(ids);
      };
      notify(said, { action: { title: 'Undo', run: undo } });
    },
  };
}

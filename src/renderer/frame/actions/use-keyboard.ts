import { useEventListener } from '@vueuse/core';
import { findByKeys } from './find-by-keys.ts';
import { typesText, writePress } from './keys.ts';
import { actionsNow } from './registry.ts';

const longestPause = 1200;
/** How long a key that is an action of its own waits for the rest of longer keys; milliseconds. */
const wait = 350;
const typedInto = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]';
const ownKeys = '[role=dialog], [role=menu], [role=listbox]';

/** Runs actions by their keys, wherever the focus is. */
export function useKeyboard(): void {
  let presses: string[] = [];
  let last = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    const press = writePress(event);
    if (press === null || event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    const typing = target?.matches(typedInto) === true && typesText(press);
    const elsewhere = target?.closest(ownKeys) != null;
    const actions = typing || elsewhere ? actionsNow.value.filter(({ everywhere }) => everywhere) : actionsNow.value;
    // Enter and the space bar press the button that has the focus.
    if (['enter', 'space'].includes(press) && target?.closest('button, a[href], summary, [role=tab]')) return;

    clearTimeout(waiting);
    presses = event.timeStamp - last < longestPause ? [...presses, press] : [press];
    last = event.timeStamp;
    let found = findByKeys(actions, presses);
    if (found.is === 'nothing' && presses.length > 1) {
      presses = [press];
      found = findByKeys(actions, presses);
    }
    if (found.is === 'beginning') return;
    if (found.is === 'action' && found.begins) {
      event.preventDefault();
      waiting = setTimeout(() => {
        presses = [];
        found.action.run();
      }, wait);
      return;
    }
    presses = [];
    if (found.is === 'action') {
      event.preventDefault();
      found.action.run();
    }
  });
}

import { computed, shallowRef } from 'vue';
import type { EntryKey, VersionId } from '../../../shared/contract/ids.ts';

/** A decision that changes no entry, so that the journal has no step of it: undone in turn with the journal's all the same. */
export interface Aside {
  /** As the journal's steps are called: `Reject …`. */
  readonly what: string;
  readonly entry: EntryKey;
  readonly make: () => Promise<unknown>;
  readonly takeBack: () => Promise<unknown>;
}

interface Placed {
  readonly aside: Aside;
  /** That it was made at. */
  readonly version: VersionId;
}

/** Asides in the order in which they are undone and made again: each before the journal leaves the version it was made at. */
export function useAsides(version: () => VersionId | null) {
  const made = shallowRef<readonly Placed[]>([]);
  const takenBack = shallowRef<readonly Placed[]>([]);
  const lastHere = (placed: readonly Placed[]) => placed.findLast((each) => each.version === version());
  const undo = computed(() => lastHere(made.value));
  const redo = computed(() => lastHere(takenBack.value));
  return {
    /** What undo takes back next; null where that is a step of the journal. */
    undo: computed(() => undo.value?.aside ?? null),
    redo: computed(() => redo.value?.aside ?? null),
    noteMade(aside: Aside) {
      const at = version();
      if (at !== null) made.value = [...made.value, { aside, version: at }];
      takenBack.value = [];
    },
    noteTakenBack() {
      const last = undo.value;
      if (!last) return;
      made.value = made.value.filter((each) => each !== last);
      takenBack.value = [...takenBack.value, last];
    },
    noteMadeAgain() {
      const last = redo.value;
      if (!last) return;
      takenBack.value = takenBack.value.filter((each) => each !== last);
      made.value = [...made.value, last];
    },
    /** A new step of the journal leaves nothing to make again. */
    noteStep: () => void (takenBack.value = []),
    forget() {
      made.value = [];
      takenBack.value = [];
    },
  };
}

import type { Component } from 'vue';
import type { Keys } from './keys.ts';

/** Something that can be done here and now: by its key, or out of the palette. */
export interface Action {
  /** Stable, in kebab case; the host's menus name it in `ask-view` commands. */
  readonly id: string;
  /** A plain verb and what it is done to: `Fix all certain findings`. */
  readonly title: string;
  /** Where it stands in the palette and in the list of keys: `Data`, `Go to`. */
  readonly group: string;
  readonly keys?: readonly Keys[];
  readonly icon?: Component;
  /** More words to find it by. */
  readonly words?: string;
  readonly disabled?: boolean;
  /** Only its keys are of use: not in the palette. */
  readonly keysOnly?: boolean;
  /** Whether its keys work while a text field has the focus or a dialog is open. */
  readonly everywhere?: boolean;
  readonly run: () => void;
}

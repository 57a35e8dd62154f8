import type { Component } from 'vue';

/** A line of a menu, or a rule between lines. */
export type MenuItem =
  | {
      readonly title: string;
      readonly icon?: Component;
      readonly keys?: string | undefined;
      readonly note?: string | undefined;
      readonly checked?: boolean;
      readonly disabled?: boolean;
      readonly bad?: boolean;
      readonly run: () => void;
    }
  | 'rule';

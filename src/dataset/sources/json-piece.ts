import type { RawJson } from './json-capture.ts';

/** What a JSON document is split into. `level` counts the containers around it: the root's own fields have level 1. */
export type JsonPiece =
  | { readonly kind: 'element'; readonly raw: RawJson }
  | { readonly kind: 'field'; readonly level: number; readonly key: string; readonly raw: RawJson }
  | { readonly kind: 'leave'; readonly level: number; readonly line: number }
  | {
      readonly kind: 'fault';
      readonly line: number;
      readonly reason: string;
      readonly seen: string;
      /** Of an element that the file ends within, what there is of it. */
      readonly cut?: RawJson | undefined;
    };

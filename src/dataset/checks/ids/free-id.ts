import type { ExampleId } from '../../example.ts';

/** `stem`, or the first of `stem-2`, `stem-3` … that no entry has; `firstSuffix` 2 leaves out `stem` itself. */
export function freeId(stem: string, firstSuffix: 1 | 2, isKnownId: (id: string) => boolean): ExampleId {
  let suffix: number = firstSuffix;
  let id = suffix === 1 ? stem : `${stem}-${suffix}`;
  while (isKnownId(id)) id = `${stem}-${++suffix}`;
  return id as ExampleId;
}

import type { ExampleId } from '../../example.ts';

/** The first of `stem-2`, `stem-3` … from `firstSuffix` on that no entry has; with suffix 1, `stem` itself. */
export function freeId(stem: string, firstSuffix: number, isKnownId: (id: string) => boolean): ExampleId {
  let suffix = firstSuffix;
  let id = suffix === 1 ? stem : `${stem}-${suffix}`;
  while (isKnownId(id)) id = `${stem}-${++suffix}`;
  return id as ExampleId;
}

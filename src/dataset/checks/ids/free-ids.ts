import type { ExampleId } from '../../example.ts';
import { freeId } from './free-id.ts';

/** Gives ids as `freeId` does, none twice, and remembers how far each stem has come. */
export function freeIds(isKnownId: (id: string) => boolean): (stem: string, firstSuffix: 1 | 2) => ExampleId {
  const given = new Set<string>();
  const nextSuffix = new Map<string, number>();
  return (stem, firstSuffix) => {
    const id = freeId(
      stem,
      nextSuffix.get(stem) ?? firstSuffix,
      (candidate) => isKnownId(candidate) || given.has(candidate),
    );
    given.add(id);
    nextSuffix.set(stem, id === stem ? 2 : Number(id.slice(stem.length + 1)) + 1);
    return id;
  };
}

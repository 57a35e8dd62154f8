import type { LocationQuery } from 'vue-router';

/** The query that leads from a row of a comparison to its entry, and back to where that row is read. */
export function withWayBack(comparison: string): LocationQuery {
  return { back: comparison };
}

/** Where somebody came from to mend an entry; null where not from a comparison. */
export function readWayBack({ back }: LocationQuery): string | null {
  return typeof back === 'string' && /^\/projects\/[^/]+\/compare\//.test(back) ? back : null;
}

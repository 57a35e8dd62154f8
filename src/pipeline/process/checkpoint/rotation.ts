/**
 * Which checkpoints to delete so that `limit` stay: the oldest, never the best and never the last.
 * `Trainer._rotate_checkpoints`, which therefore keeps two under a limit of 1 while the best is not the last.
 *
 * @param folders by step, oldest first
 * @param limit `save_total_limit`; null for no limit
 */
export function surplusCheckpoints(
  folders: readonly string[],
  best: string | null,
  limit: number | null,
): readonly string[] {
  if (limit === null || limit <= 0 || folders.length <= limit) return [];
  const last = folders.at(-1);
  const keepsBest = best !== null && folders.includes(best);
  const kept = limit === 1 && keepsBest && best !== last ? 2 : limit;
  const old = folders.slice(0, -1).filter((folder) => folder !== best);
  return old.slice(0, Math.max(0, folders.length - kept));
}

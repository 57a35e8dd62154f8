/** Before so much of the work is done, nothing can be said of the rest. */
const leastShare = 0.02;
const leastSeconds = 0.5;

/**
 * Tells how long work will still take, if it goes on as it has since this was called. What was done before, as of a
 * download that goes on, does not count for its speed.
 */
export function remainingSeconds(now = () => performance.now()): (completed: number, total: number) => number | null {
  const startedAt = now();
  let before: number | null = null;
  return (completed, total) => {
    before ??= completed === total ? 0 : completed;
    const seconds = (now() - startedAt) / 1000;
    const done = completed - before;
    if (done < (total - before) * leastShare || done <= 0 || seconds < leastSeconds) return null;
    return Math.max(0, (seconds * (total - completed)) / done);
  };
}

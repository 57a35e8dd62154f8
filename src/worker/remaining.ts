/** Before so much of the work is done, nothing can be said of the rest. */
const leastShare = 0.02;
const leastSeconds = 0.5;

/** Tells how long work will still take, if it goes on as it went since this was called. */
export function remainingSeconds(now = () => performance.now()): (completed: number, total: number) => number | null {
  const startedAt = now();
  return (completed, total) => {
    const seconds = (now() - startedAt) / 1000;
    if (completed < total * leastShare || seconds < leastSeconds) return null;
    return Math.max(0, (seconds * (total - completed)) / completed);
  };
}

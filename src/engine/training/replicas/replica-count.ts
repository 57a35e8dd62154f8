/** Elements that the gradients of further replicas may have, 128 MiB: to add up more takes as long as is gained. */
const mostElements = 2 ** 25;
/** Each begins with a thread of its own, and is handed its rows by one that serves them all. */
const mostReplicas = 8;
const fewestRows = 2;

/**
 * Among how many replicas of a model a step's batch is best shared out (data parallelism): as many as leave each of them
 * the same rows and threads. Threads that share an operator wait for the slowest of them at its end, and leave small
 * operators to one of them; replicas wait for each other once a step. But each has a gradient of its own.
 */
export function replicaCount({
  threads,
  rows,
  elements,
}: {
  readonly threads: number;
  /** Of a batch, as a rule. */
  readonly rows: number;
  /** Of a gradient. */
  readonly elements: number;
}): number {
  for (let count = Math.min(threads, mostReplicas, Math.floor(rows / fewestRows)); count > 1; count -= 1)
    if (threads % count === 0 && rows % count === 0 && (count - 1) * elements <= mostElements) return count;
  return 1;
}

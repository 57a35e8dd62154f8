/** What is read of a file, in its order, as much at a time as came with a chunk: to await each by itself takes longer than to read it. */
export type Batches<T> = AsyncIterable<readonly T[]>;

export async function* mapBatches<T, R>(batches: Batches<T>, map: (item: T) => R): AsyncGenerator<readonly R[]> {
  for await (const batch of batches) yield batch.map(map);
}

export async function* oneByOne<T>(batches: Batches<T>): AsyncGenerator<T> {
  for await (const batch of batches) yield* batch;
}

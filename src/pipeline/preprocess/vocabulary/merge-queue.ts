/** Two neighbouring pieces, by their ids. */
export interface Pair {
  readonly left: number;
  readonly right: number;
}

export interface CountedPair extends Pair {
  readonly count: number;
}

/** A binary heap of pairs: the most frequent first, of equally frequent ones that with the lower ids. */
export class MergeQueue {
  readonly #heap: CountedPair[] = [];

  push(pair: CountedPair): void {
    const heap = this.#heap;
    let index = heap.push(pair) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!precedes(pair, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = pair;
  }

  pop(): CountedPair | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && precedes(heap[child + 1]!, heap[child]!)) child += 1;
      if (!precedes(heap[child]!, last)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
    return first;
  }
}

function precedes(a: CountedPair, b: CountedPair): boolean {
  if (a.count !== b.count) return a.count > b.count;
  return a.left !== b.left ? a.left < b.left : a.right < b.right;
}

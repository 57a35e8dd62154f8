import type { WorkProgress } from '../../../src/shared/contract/work.ts';

type Step<Result> = WorkProgress | { readonly type: 'done'; readonly result: Result };

/** Follows work to its end: what it told on the way, and what has come of it. */
export async function finished<Result>(
  work: AsyncIterable<Step<Result>> | Promise<AsyncIterable<Step<Result>>>,
): Promise<{ readonly result: Result; readonly progress: readonly WorkProgress[] }> {
  const progress: WorkProgress[] = [];
  for await (const step of await work) {
    if (step.type === 'done') return { result: step.result, progress };
    progress.push(step);
  }
  throw new Error('The work ended without a result.');
}

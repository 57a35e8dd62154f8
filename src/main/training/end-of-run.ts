import type { Run } from '../../shared/contract/runs.ts';

/** What a notification says of a run that has come to its end. */
export function endOfRun({ name, state, reason, best }: Run): { readonly title: string; readonly body: string } {
  if (state === 'finished') {
    const f1 = best.eval_f1;
    return { title: `${name} has finished`, body: f1 === undefined ? 'Its model is ready.' : `F1 ${f1.toFixed(1)}.` };
  }
  const title = state === 'failed' ? `${name} could not go on` : `${name} was interrupted`;
  return { title, body: reason ?? 'Its log says more.' };
}

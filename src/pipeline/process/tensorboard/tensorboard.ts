import type { OpenReporter } from '../reporter.ts';
import { EventFile } from './event-file.ts';
import { logFolder } from './log-folder.ts';

/** TensorBoard's name for a metric, as transformers' `rewrite_logs`: `eval_f1` is `eval/f1`, `loss` is `train/loss`. */
export function tagOf(name: string): string {
  return name.startsWith('eval_') ? `eval/${name.slice('eval_'.length)}` : `train/${name}`;
}

/** Writes every log as scalars to an event file. */
export const openTensorBoard: OpenReporter = async (options, resumedAt) => {
  const begun = new Date();
  const file = await EventFile.create(await logFolder(options, resumedAt !== null, begun), begun);
  if (resumedAt !== null) await file.append({ kind: 'resumed', step: resumedAt + 1 }, begun);
  return {
    async log(step, values) {
      const scalars = Object.entries(values).map(([name, value]) => [tagOf(name), value] as const);
      await file.append({ kind: 'scalars', step, values: Object.fromEntries(scalars) }, new Date());
    },
  };
};

import type { EmitEvent } from '../../shared/events.ts';
import type { OpenReporter, Reporter } from './reporter.ts';
import type { LogFolderOptions } from './tensorboard/log-folder.ts';
import { openTensorBoard } from './tensorboard/tensorboard.ts';

/** The trackers by their name in `report_to`. */
const trackers = { tensorboard: openTensorBoard } as const satisfies Record<string, OpenReporter>;

export type TrackerName = keyof typeof trackers;

/** Reports to all trackers of `report_to`. One that fails is named in a warning and left out; training goes on. */
export async function openReporters(
  names: readonly TrackerName[],
  options: LogFolderOptions,
  resumedAt: number | null,
  emit: EmitEvent,
): Promise<Reporter> {
  const open = new Map<TrackerName, Reporter>();
  const attempt = async (name: TrackerName, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      open.delete(name);
      const reason = error instanceof Error ? error.message : String(error);
      const message = `Reporting to ${name} failed and is switched off: ${reason}`;
      emit({ type: 'log', level: 'warning', code: 'reporting-failed', message });
    }
  };
  for (const name of names) {
    await attempt(name, async () => void open.set(name, await trackers[name](options, resumedAt)));
  }
  return {
    async log(step, values) {
      for (const [name, reporter] of [...open]) await attempt(name, () => reporter.log(step, values));
    },
  };
}

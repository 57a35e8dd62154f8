import { computed, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { RunId } from '../../../../shared/contract/ids.ts';
import type { LogLine, Run, RunDetail, RunProgress } from '../../../../shared/contract/runs.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { client } from '../../../client/client.ts';
import { onEvent, onStreamOpen } from '../../../client/events.ts';
import { useCall } from '../../../client/use-call.ts';
import { useRuns } from '../../../stores/runs.ts';

export interface WatchedRun {
  /** As it is now, with its live progress; null until it is known. */
  readonly run: ComputedRef<Run | null>;
  readonly detail: ShallowRef<RunDetail | undefined>;
  readonly log: ShallowRef<readonly LogLine[]>;
  readonly failure: ShallowRef<Failure | null>;
  readonly busy: Readonly<Ref<boolean>>;
  readonly load: () => Promise<unknown>;
}

/** A run with all that is known of it, kept up to date. */
export function useRun(id: RunId): WatchedRun {
  const runs = useRuns();
  const { data: detail, failure, busy, run: load } = useCall((signal) => client.runs.get({ run: id }, { signal }));
  const log = shallowRef<readonly LogLine[]>([]);

  async function loadLog(): Promise<void> {
    const lines = await client.runs.log({ run: id, after: log.value.at(-1)?.number ?? 0 }).catch(() => []);
    add(lines);
  }
  function add(lines: readonly LogLine[]): void {
    const last = log.value.at(-1)?.number ?? 0;
    log.value = [...log.value, ...lines.filter(({ number }) => number > last)];
  }

  const run = computed(() => {
    const known = runs.byId(id) ?? detail.value?.run ?? null;
    const live: RunProgress | undefined = runs.liveOf(id)?.progress;
    return known && (known.state === 'running' || known.state === 'stopping') && live
      ? { ...known, progress: live }
      : known;
  });

  onEvent('run-detail', (event) => {
    if (event.run === id) void load();
  });
  onEvent('run', (event) => {
    if (event.run.id === id && event.run.state !== detail.value?.run.state) void load();
  });
  onEvent('run-log', (event) => {
    if (event.run === id) add([event.line]);
  });
  onStreamOpen(() => {
    void load();
    void loadLog();
  });
  return { run, detail, log, failure, busy, load };
}

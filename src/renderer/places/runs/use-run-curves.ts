import { useThrottleFn } from '@vueuse/core';
import { shallowRef, toValue, triggerRef, watch, type MaybeRefOrGetter, type ShallowRef } from 'vue';
import type { RunId } from '../../../shared/contract/ids.ts';
import type { Series } from '../../../shared/contract/runs.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Stretch } from '../../charts/chart-model.ts';
import { client } from '../../client/client.ts';
import { onEvent, onStreamOpen } from '../../client/events.ts';
import { failureOf } from '../../client/failure-of.ts';
import { CurveSet } from '../../curves/curve-set.ts';
import { withNeighbours } from '../../curves/with-neighbours.ts';

/** Points of a curve that are drawn at most: two or three for each pixel. */
const mostPoints = 2000;

/** Milliseconds between two drawings of what arrives live. */
const pause = 250;

export interface RunCurves {
  /** Of a run by the curve's name; what is read is read again when it changes. */
  readonly series: (run: RunId, name: string) => Series | undefined;
  readonly loaded: Readonly<ShallowRef<boolean>>;
  readonly failure: Readonly<ShallowRef<Failure | null>>;
  /** Fetches what lies within a stretch of steps more finely; null goes back to all. */
  readonly lookAt: (steps: Stretch | null) => Promise<void>;
  readonly load: () => Promise<void>;
}

/** The curves of some runs: what the store has of them, and what arrives while they train. */
export function useRunCurves(runs: MaybeRefOrGetter<readonly RunId[]>): RunCurves {
  const sets = shallowRef(new Map<RunId, CurveSet>());
  const detail = shallowRef<ReadonlyMap<RunId, CurveSet> | null>(null);
  const loaded = shallowRef(false);
  const failure = shallowRef<Failure | null>(null);
  const redraw = useThrottleFn(() => triggerRef(sets), pause, true);
  let asked = 0;

  async function fetch(stretch: Stretch | null): Promise<ReadonlyMap<RunId, readonly Series[]>> {
    const ids = [...toValue(runs)];
    if (ids.length === 0) return new Map();
    const answer = await client.runs.series({
      runs: ids,
      mostPoints,
      from: stretch?.from ?? null,
      to: stretch?.to ?? null,
    });
    return new Map(answer.map(({ run, series }) => [run, series]));
  }

  async function load(): Promise<void> {
    const wanted = toValue(runs);
    for (const id of sets.value.keys()) if (!wanted.includes(id)) sets.value.delete(id);
    for (const id of wanted) if (!sets.value.has(id)) sets.value.set(id, new CurveSet());
    try {
      for (const [id, series] of await fetch(null)) sets.value.get(id)?.load(series);
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
    loaded.value = true;
    triggerRef(sets);
  }

  async function lookAt(steps: Stretch | null): Promise<void> {
    const mine = (asked += 1);
    detail.value = null;
    if (!steps) return;
    try {
      const fetched = await fetch(steps);
      if (mine !== asked) return;
      detail.value = new Map(
        [...fetched].map(([id, series]) => {
          const set = new CurveSet();
          const whole = sets.value.get(id);
          set.load(series.map((part) => withNeighbours(part, whole?.get(part.name))));
          return [id, set];
        }),
      );
    } catch (error) {
      failure.value = failureOf(error);
    }
  }

  watch(
    () => toValue(runs),
    () => void load(),
  );
  onEvent('run-point', ({ run, ...point }) => {
    const set = sets.value.get(run);
    if (!set) return;
    set.append(point);
    void redraw();
  });
  onStreamOpen(() => void load());

  function series(run: RunId, name: string): Series | undefined {
    const fine = detail.value?.get(run)?.get(name);
    const whole = sets.value.get(run)?.get(name);
    // A copy, so that what was drawn from is told from what is to be drawn.
    return fine ?? (whole && { ...whole });
  }
  return { series, loaded, failure, lookAt, load };
}

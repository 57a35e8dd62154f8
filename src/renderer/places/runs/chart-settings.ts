import type { Ref } from 'vue';
import type { Axis } from '../../curves/axis.ts';
import { useRemembered } from '../../frame/remembered.ts';

/** How curves are looked at: kept for all runs alike, as what one is used to. */
export interface ChartSettings {
  readonly axis: Axis;
  /** 0 to 0.999: the weight of `smooth`. */
  readonly smoothing: number;
  /** Panels with a logarithmic axis, by id. */
  readonly log: readonly string[];
}

export function useChartSettings(): Ref<ChartSettings> {
  return useRemembered<ChartSettings>('chart-settings', { axis: 'step', smoothing: 0.9, log: [] });
}

/** The slider's place, 0 to 100, for a weight: near 1 a little more is much more. */
export function placeOfWeight(weight: number): number {
  return Math.round(100 * (1 - (1 - weight) ** (1 / 3)));
}

export function weightOfPlace(place: number): number {
  return Math.min(0.999, 1 - (1 - place / 100) ** 3);
}

import { shallowRef } from 'vue';
import type { Stretch } from './chart-model.ts';

/** What all charts of a view have in common. */
export interface ChartView {
  /** Where the pointer is, on the x axis; null where it is elsewhere. */
  readonly crossHair: number | null;
  /** The stretch that is looked at; null for all. */
  readonly zoom: Stretch | null;
  readonly pointAt: (x: number | null) => void;
  readonly zoomTo: (zoom: Stretch | null) => void;
}

export function createChartView(): ChartView {
  const crossHair = shallowRef<number | null>(null);
  const zoom = shallowRef<Stretch | null>(null);
  return {
    get crossHair() {
      return crossHair.value;
    },
    get zoom() {
      return zoom.value;
    },
    pointAt: (x) => (crossHair.value = x),
    zoomTo: (next) => (zoom.value = next),
  };
}

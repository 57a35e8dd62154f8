import type { ChartModel } from './chart-model.ts';
import type { ChartView } from './chart-view.ts';
import { stretchOf } from './visible.ts';
import { neighbour, zoomAround } from './zoom.ts';

/** What keys do while a chart has the focus: arrows go from point to point, + and − zoom, Escape shows all. */
export function useChartKeys(
  model: () => ChartModel,
  view: () => ChartView,
  say: (x: number) => void,
): (event: KeyboardEvent) => void {
  function go(x: number | undefined): void {
    if (x === undefined) return;
    view().pointAt(x);
    say(x);
  }
  function zoom(factor: number): void {
    const { from, to } = stretchOf(model());
    view().zoomTo(zoomAround(model(), view().crossHair ?? (from + to) / 2, factor));
  }
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => go(neighbour(model(), view().crossHair, -1)),
    ArrowRight: () => go(neighbour(model(), view().crossHair, 1)),
    Home: () => go(neighbour(model(), null, 1)),
    End: () => go(neighbour(model(), null, -1)),
    '+': () => zoom(0.5),
    '=': () => zoom(0.5),
    '-': () => zoom(2),
    Escape: () => view().zoomTo(null),
  };
  return (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}

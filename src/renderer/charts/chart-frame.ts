import type { ChartModel, Stretch } from './chart-model.ts';
import { niceScale } from './nice-scale.ts';
import { extremes, stretchOf } from './visible.ts';

/** Around where the lines are drawn; pixels. The same in all charts of a view, so that their x axes stand above each other. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function marginsOf({ several }: Pick<ChartModel, 'several'>, { width }: ChartSize): Margins {
  // The names of runs are longer than those of curves.
  const right = several ? Math.round(Math.min(150, Math.max(84, width / 5))) : 72;
  return { left: 48, right, top: 8, bottom: 22 };
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** How values and pixels of a chart go together. */
export interface ChartFrame {
  readonly margins: Margins;
  readonly stretch: Stretch;
  readonly min: number;
  readonly max: number;
  /** Between two ticks of the y axis; absent on a log axis. */
  readonly interval?: number;
  /** Pixels between the outermost places of the x and of the y axis. */
  readonly inner: ChartSize;
  readonly pixelOfX: (x: number) => number;
  readonly xOfPixel: (pixel: number) => number;
  readonly pixelOfY: (value: number) => number;
}

export function chartFrame(model: ChartModel, size: ChartSize): ChartFrame {
  const { from, to: end } = stretchOf(model);
  const to = end > from ? end : from + 1;
  const stretch = { from, to };
  const margins = marginsOf(model, size);
  const inner = {
    width: Math.max(1, size.width - margins.left - margins.right),
    height: Math.max(1, size.height - margins.top - margins.bottom),
  };
  const scale = valueScale(model, stretch, inner.height);
  const along = (value: number) => (model.log ? Math.log(value) : value);
  const [bottom, top] = [along(scale.min), along(scale.max)];
  return {
    margins,
    stretch,
    ...scale,
    inner,
    pixelOfX: (x) => margins.left + ((x - from) / (to - from)) * inner.width,
    xOfPixel: (pixel) => from + ((pixel - margins.left) / inner.width) * (to - from),
    pixelOfY: (value) => margins.top + (1 - (along(value) - bottom) / (top - bottom)) * inner.height,
  };
}

function valueScale(model: ChartModel, stretch: Stretch, height: number) {
  const range = extremes(model.lines, stretch, model.log) ?? { from: model.log ? 1 : 0, to: model.log ? 10 : 1 };
  if (!model.log) return niceScale(range.from, range.to, Math.max(2, Math.round(height / 40)));
  return { min: Number((range.from * 0.9).toPrecision(2)), max: Number((range.to * 1.1).toPrecision(2)) };
}

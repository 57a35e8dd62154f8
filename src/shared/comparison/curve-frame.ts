import type { ThresholdPoint } from '../contract/compare.ts';

/** What of the answers is drawn against the threshold, in percent. */
export const curveNames = ['f1', 'precision', 'recall'] as const;
export type CurveName = (typeof curveNames)[number];

export interface CurveSize {
  readonly width: number;
  readonly height: number;
}

/** Room around the curves, for the axes; pixels. */
export const margins = { left: 36, right: 12, top: 8, bottom: 24 } as const;

/** How thresholds and percentages lie in a drawing. */
export interface CurveFrame {
  readonly from: number;
  readonly to: number;
  readonly xOf: (threshold: number) => number;
  readonly yOf: (percent: number) => number;
  /** The threshold at a pixel, within the axis. */
  readonly thresholdAt: (x: number) => number;
}

/** @param points ascending, at least one */
export function curveFrame(points: readonly ThresholdPoint[], { width, height }: CurveSize): CurveFrame {
  const from = Math.floor(points[0]!.threshold);
  const to = Math.max(from + 1, Math.ceil(points.at(-1)!.threshold));
  const inner = {
    width: Math.max(1, width - margins.left - margins.right),
    height: height - margins.top - margins.bottom,
  };
  return {
    from,
    to,
    xOf: (threshold) => margins.left + ((threshold - from) / (to - from)) * inner.width,
    yOf: (percent) => margins.top + (1 - percent / 100) * Math.max(1, inner.height),
    thresholdAt: (x) => Math.min(to, Math.max(from, from + ((x - margins.left) / inner.width) * (to - from))),
  };
}

/** The path of a curve in SVG: it stays at a value until the next threshold that makes a difference. */
export function curvePath(points: readonly ThresholdPoint[], name: CurveName, frame: CurveFrame): string {
  let path = '';
  for (const [index, point] of points.entries()) {
    const value = point[name];
    if (value === null) continue;
    const x = index === 0 ? frame.xOf(frame.from) : frame.xOf(point.threshold);
    const y = frame.yOf(value).toFixed(1);
    path += path === '' ? `M${x.toFixed(1)} ${y}` : `H${x.toFixed(1)}V${y}`;
  }
  return path === '' ? '' : `${path}H${frame.xOf(frame.to).toFixed(1)}`;
}

/** Whole thresholds to label the axis by, at most so many. */
export function thresholdTicks({ from, to }: Pick<CurveFrame, 'from' | 'to'>, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((each) => (to - from) / each <= most) ?? 100;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
}

/** What holds at a threshold: the last point that is not above it. */
export function atThreshold(points: readonly ThresholdPoint[], threshold: number): ThresholdPoint {
  return points.findLast((point) => point.threshold <= threshold) ?? points[0]!;
}

/** A threshold that is kept for the best point: rounded up to a tenth where nothing else lies between. */
export function roundedThreshold(points: readonly ThresholdPoint[], wanted: ThresholdPoint): number {
  const rounded = Math.ceil(10 * wanted.threshold) / 10;
  return atThreshold(points, rounded).threshold === wanted.threshold ? rounded : wanted.threshold;
}

/** `1.3`, `−0.25`. */
export function thresholdText(threshold: number): string {
  return String(Number(threshold.toFixed(2))).replace('-', '−');
}

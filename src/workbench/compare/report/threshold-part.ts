import {
  bestPoint,
  pointAt,
  thinCurve,
  thresholdCurve,
  type ThresholdPoint,
} from '../../../pipeline/postprocess/compare/threshold-curve.ts';
import { curveFrame, curvePath, thresholdText, thresholdTicks } from '../../../shared/comparison/curve-frame.ts';
import { percent } from './figures.ts';
import { empty, html, type Html } from './html.ts';
import type { Reported } from './reported.ts';

const size = { width: 640, height: 200 };
const mostPoints = 400;

/** What other no-answer thresholds would make of the tuned model's answers, where it could say "no answer". */
export function thresholdPart({ totals, rows }: Reported): Html {
  const { threshold } = totals.tuned;
  if (threshold === null) return empty;
  const curve = thresholdCurve(
    rows.map(({ gold, tuned: { nullOdds, best } }) => ({
      nullOdds: nullOdds ?? 0,
      isAnswerable: gold.length > 0,
      f1: best?.f1 ?? 0,
      exactMatch: best?.exactMatch ?? 0,
    })),
  );
  const [best, used] = [bestPoint(curve), pointAt(curve, threshold)];
  if (!best || !used) return empty;
  return html`<section>
    <h2>The no-answer threshold of the tuned model</h2>
    <p>
      It says “no answer” where the null odds are above ${thresholdText(threshold)}: F1 ${percent(used.f1)},
      ${used.answered} questions answered. Best is ${thresholdText(best.threshold)}: F1 ${percent(best.f1)},
      ${best.answered} answered.
    </p>
    ${drawing(thinCurve(curve, mostPoints), threshold, best.threshold)}
  </section>`;
}

function drawing(points: readonly ThresholdPoint[], used: number, best: number): Html {
  const frame = curveFrame(points, size);
  const line = (name: string, at: number) => {
    const x = frame.xOf(Math.min(frame.to, Math.max(frame.from, at))).toFixed(1);
    return html`<line class="${name}" x1="${x}" x2="${x}" y1="${frame.yOf(100)}" y2="${frame.yOf(0)}" />`;
  };
  const grid = [0, 25, 50, 75, 100].map(
    (level) =>
      html`<line
          class="grid"
          x1="${frame.xOf(frame.from)}"
          x2="${frame.xOf(frame.to)}"
          y1="${frame.yOf(level)}"
          y2="${frame.yOf(level)}"
        /><text x="${frame.xOf(frame.from) - 6}" y="${frame.yOf(level) + 4}" text-anchor="end">${level}</text>`,
  );
  const ticks = thresholdTicks(frame, 10).map(
    (tick) =>
      html`<text x="${frame.xOf(tick)}" y="${size.height - 6}" text-anchor="middle">${thresholdText(tick)}</text>`,
  );
  return html`<figure>
    <svg
      viewBox="0 0 ${size.width} ${size.height}"
      class="curve"
      role="img"
      aria-label="F1, precision and recall against the threshold"
    >
      ${grid}${ticks}${line('used', used)}${line('best', best)}
      <path class="recall" d="${curvePath(points, 'recall', frame)}" />
      <path class="precision" d="${curvePath(points, 'precision', frame)}" />
      <path class="f1" d="${curvePath(points, 'f1', frame)}" />
    </svg>
    <figcaption>
      <span class="f1">F1</span>, <span class="precision">precision</span> and <span class="recall">recall</span> in
      percent, against the threshold; upright lines: the one used (dashed) and the best (dotted).
    </figcaption>
  </figure>`;
}

import type { Axis } from '../curves/axis.ts';

/** A stretch of the x axis. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How a line is told from others: by its colour, and by its dashes where colours are not enough. */
export interface LineStyle {
  /** 1 to 8: `--curve-1` … of the tokens. */
  readonly colour: number;
  readonly dash: 'solid' | 'dashed' | 'dotted';
}

export interface ChartLine {
  readonly id: string;
  /** What it is read out by; empty where the chart has only one. */
  readonly name: string;
  /** Stands at its end; empty where the name of another line says it. */
  readonly label: string;
  readonly style: LineStyle;
  /** Never falls. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** What was measured, drawn faintly behind `y` where that is smoothed; of the same length. */
  readonly raw: readonly number[] | null;
}

export interface ChartMarker {
  readonly x: number;
  readonly kind: 'checkpoint' | 'best';
  readonly label: string;
}

/** What one chart shows. */
export interface ChartModel {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly axis: Axis;
  readonly log: boolean;
  readonly lines: readonly ChartLine[];
  readonly markers: readonly ChartMarker[];
  /** What the dashes of lines mean, where several runs have several curves each. */
  readonly key: readonly { readonly dash: LineStyle['dash']; readonly label: string }[];
  /** Whether its lines are those of several runs, whose names need room. */
  readonly several: boolean;
  /** The whole x axis, the same for all charts of a view. */
  readonly whole: Stretch;
  /** The part of it that is looked at; null for all. */
  readonly zoom: Stretch | null;
  /** A value as it is read; `apart` is what it has to be told apart by, where two of them would else look the same. */
  readonly format: (value: number, apart?: number) => string;
}

/** The place on a line that is nearest to an x, or null where the line has none. */
export interface Reading {
  readonly line: ChartLine;
  readonly x: number;
  readonly value: number;
}

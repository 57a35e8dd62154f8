/** A curve of a panel, by its names in `trainer_state.json` (the first that a run has). */
export interface PanelCurve {
  readonly names: readonly string[];
  /** Drawn at the end of the line. */
  readonly label: string;
}

/** One of the small charts that a run is shown by. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  /** What it means, in one line, for who has not met it. */
  readonly meaning: string;
  readonly unit: string;
  readonly curves: readonly PanelCurve[];
  /** Whether a logarithmic axis says anything. */
  readonly canBeLog: boolean;
  /** Whether single values jump so much that a smoothed line is needed to read it. */
  readonly smoothed: boolean;
  readonly better: 'more' | 'less' | null;
  /** `apart`: how far the nearest other value is that has to look otherwise. */
  readonly format: (value: number, apart?: number) => string;
}

/** In the order in which they stand. */
export const panels: readonly Panel[] = [
  {
    id: 'loss',
    title: 'Loss',
    meaning: 'How wrong the model is on what it learns from; it should fall.',
    unit: '',
    curves: [
      { names: ['loss'], label: 'train' },
      { names: ['eval_loss'], label: 'validation' },
    ],
    canBeLog: true,
    smoothed: true,
    better: 'less',
    format: (value, apart) => figure(value, 3, apart),
  },
  {
    id: 'score',
    title: 'Validation F1 and EM',
    meaning:
      'Answers on questions it does not learn from: words shared with the gold answer (F1), and exactly right (EM).',
    unit: '%',
    curves: [
      { names: ['eval_f1'], label: 'F1' },
      { names: ['eval_exact_match', 'eval_exact'], label: 'EM' },
    ],
    canBeLog: false,
    smoothed: false,
    better: 'more',
    format: (value, apart) => value.toFixed(decimals(1, apart)),
  },
  {
    id: 'learning-rate',
    title: 'Learning rate',
    meaning: 'How far each step moves the weights; it follows the schedule.',
    unit: '',
    curves: [{ names: ['learning_rate'], label: '' }],
    canBeLog: true,
    smoothed: false,
    better: null,
    format: (value) => (value === 0 ? '0' : value.toExponential(1).replace('e-', 'e−')),
  },
  {
    id: 'gradient-norm',
    title: 'Gradient norm',
    meaning: 'How strongly a batch pulls at the weights; it should stay in one region.',
    unit: '',
    curves: [{ names: ['grad_norm'], label: '' }],
    canBeLog: true,
    smoothed: true,
    better: null,
    format: (value, apart) => figure(value, 2, apart),
  },
  {
    id: 'throughput',
    title: 'Throughput',
    meaning: 'Windows of text learnt from in a second.',
    unit: 'windows/s',
    curves: [{ names: ['samples_per_second'], label: '' }],
    canBeLog: false,
    smoothed: true,
    better: 'more',
    format: (value, apart) => figure(value, 3, apart),
  },
  {
    id: 'memory',
    title: 'Memory',
    meaning: 'What the process of the run holds in memory.',
    unit: 'GB',
    curves: [{ names: ['memory_bytes'], label: '' }],
    canBeLog: false,
    smoothed: false,
    better: null,
    format: (value, apart) => (value / 1e9).toFixed(decimals(2, apart === undefined ? undefined : apart / 1e9)),
  },
];

/** A number with so many significant digits, without an exponent where it can be read without. */
function figure(value: number, digits: number, apart?: number): string {
  if (value !== 0 && (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-4)) return value.toExponential(digits - 1);
  const needed = value === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals(needed, apart), 6));
}

/** At least so many decimals, and more where the values would else look the same. */
function decimals(least: number, apart: number | undefined): number {
  return apart === undefined ? least : Math.max(least, Math.min(6, Math.ceil(-Math.log10(apart) - 1e-9)));
}

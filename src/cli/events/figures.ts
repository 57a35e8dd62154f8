import { formatDuration } from '../terminal/duration.ts';

/** How a figure of `trainer_state.json` is told in a line. */
interface Figure {
  readonly names: readonly string[];
  readonly show: (value: number) => string;
}

/** In the order in which they are told; all other figures stand in the files only. */
const figures: readonly Figure[] = [
  { names: ['loss'], show: (value) => `loss ${value.toFixed(4)}` },
  { names: ['learning_rate'], show: (value) => `lr ${value.toExponential(2)}` },
  { names: ['grad_norm'], show: (value) => `grad norm ${value.toFixed(2)}` },
  { names: ['samples_per_second'], show: tellSpeed },
  { names: ['eval_loss'], show: (value) => `eval loss ${value.toFixed(4)}` },
  { names: ['eval_exact_match', 'eval_exact'], show: (value) => `eval EM ${value.toFixed(2)}` },
  { names: ['eval_f1'], show: (value) => `eval F1 ${value.toFixed(2)}` },
  { names: ['eval_HasAns_f1'], show: (value) => `where there is an answer ${value.toFixed(2)}` },
  { names: ['eval_NoAns_f1'], show: (value) => `where there is none ${value.toFixed(2)}` },
  { names: ['train_loss'], show: (value) => `mean loss ${value.toFixed(4)}` },
  { names: ['train_runtime'], show: (value) => `in ${formatDuration(value)}` },
  { names: ['train_samples_per_second'], show: tellSpeed },
];

/** The figures worth a line, in a fixed order: `loss 1.2345`, `lr 2.90e-5`. */
export function tellFigures(values: Readonly<Record<string, number>>): readonly string[] {
  return figures.flatMap(({ names, show }) => {
    const name = names.find((candidate) => candidate in values);
    return name === undefined ? [] : [show(values[name]!)];
  });
}

function tellSpeed(value: number): string {
  return `${value < 100 ? value.toPrecision(3) : value.toFixed(0)} samples/s`;
}

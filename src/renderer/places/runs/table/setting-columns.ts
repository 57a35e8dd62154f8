import type { ArgumentDescription, ArgumentGroup } from '../../../../shared/contract/arguments.ts';
import type { Run } from '../../../../shared/contract/runs.ts';
import { argumentTitle } from '../../train/form/argument-titles.ts';
import { sameValue, showValue } from '../../train/form/argument-value.ts';
import type { RunColumn } from './run-column.ts';

/** What is looked at first; others follow by their titles. */
const first = [
  'num_train_epochs',
  'max_steps',
  'learning_rate',
  'per_device_train_batch_size',
  'use_lora',
  'r',
  'max_train_samples',
  'max_seq_length',
  'doc_stride',
  'weight_decay',
  'warmup_ratio',
  'lr_scheduler_type',
  'seed',
];

/** What heads a column where the title of the argument is too long for one. */
const shortTitles: Readonly<Record<string, string>> = {
  doc_stride: 'Stride',
  gradient_accumulation_steps: 'Batches a step',
  lr_scheduler_type: 'Schedule',
  max_eval_samples: 'Validation at most',
  max_seq_length: 'Tokens at once',
  max_train_samples: 'Questions at most',
  per_device_eval_batch_size: 'Evaluation batch',
  use_lora: 'LoRA',
  version_2_with_negative: 'With no answers',
  warmup_ratio: 'Warm-up share',
};

const numbers: readonly ArgumentDescription['kind'][] = ['integer', 'number', 'steps'];

/** So many columns come by themselves. */
const mostByThemselves = 5;

/** What is said of an argument where the workbench has said nothing of it yet. */
interface Described {
  readonly default: unknown;
  readonly managed: boolean;
  readonly kind?: ArgumentDescription['kind'];
  readonly help?: string;
}

export interface SettingColumns {
  /** One for each argument that any of the runs was asked for with, by its importance. */
  readonly columns: readonly RunColumn[];
  /** Of those whose runs differ, the few that are shown unasked. */
  readonly shown: readonly string[];
}

export const settingId = (name: string): string => `setting:${name}`;

/** The columns of settings. What a run was not asked for with, it has by default. */
export function settingColumns(runs: readonly Run[], groups: readonly ArgumentGroup[]): SettingColumns {
  const described = new Map<string, Described>(
    groups.flatMap((group) => group.arguments.map((argument) => [argument.name, argument] as const)),
  );
  const names = new Set<string>();
  for (const { values } of runs) for (const name of Object.keys(values)) names.add(name);
  const sorted = [...names].filter((name) => !described.get(name)?.managed).sort(byImportance);
  const valueIn = (name: string, run: Run) => run.values[name] ?? described.get(name)?.default ?? null;
  const differs = (name: string) => {
    const [one, ...others] = runs;
    return one !== undefined && others.some((run) => !sameValue(valueIn(name, run), valueIn(name, one)));
  };
  return {
    columns: sorted.map((name) => settingColumn(name, described.get(name), (run) => valueIn(name, run))),
    shown: sorted.filter(differs).slice(0, mostByThemselves).map(settingId),
  };
}

function settingColumn(name: string, described: Described | undefined, valueOf: (run: Run) => unknown): RunColumn {
  const title = shortTitles[name] ?? argumentTitle(name);
  return {
    id: settingId(name),
    title,
    about: [`${argumentTitle(name)} (${name}).`, described?.help].filter(Boolean).join(' '),
    kind: 'asked',
    width: Math.min(150, Math.max(76, 28 + 7 * title.length)),
    numeric: described?.kind !== undefined && numbers.includes(described.kind),
    value: (run) => {
      const value = valueOf(run);
      if (value === null) return undefined;
      return typeof value === 'number' ? value : showValue(value);
    },
    text: (run) => showValue(valueOf(run)),
  };
}

function byImportance(a: string, b: string): number {
  const place = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return place(a) - place(b) || argumentTitle(a).localeCompare(argumentTitle(b));
}

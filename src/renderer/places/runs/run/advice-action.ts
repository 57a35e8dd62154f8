import type { RunAdvice } from '../../../../shared/contract/runs.ts';
import { argumentTitle } from '../../train/form/argument-titles.ts';
import { showValue } from '../../train/form/argument-value.ts';

/** What the button beside a piece of advice says, and what it leads to. */
export type AdviceAction =
  | { readonly type: 'train-again'; readonly label: string; readonly name: string; readonly value: unknown }
  | { readonly type: 'open-data'; readonly label: string };

/** Rules whose advice is about the data. */
const aboutData = new Set([
  'few-examples',
  'few-validation-examples',
  'leaked-questions',
  'lost-answers',
  'loose-boundaries',
  'no-validation-file',
  'unanswerable-errors',
]);

/** What can be done about a piece of advice from here; null where it only says something. */
export function adviceAction({ rule, setting }: RunAdvice): AdviceAction | null {
  if (setting) {
    return { type: 'train-again', label: `Train again ${withSetting(setting)}`, name: setting.name, value: setting.to };
  }
  return aboutData.has(rule) ? { type: 'open-data', label: 'Open the data' } : null;
}

function withSetting({ name, to }: { readonly name: string; readonly to?: unknown }): string {
  switch (name) {
    case 'num_train_epochs':
      return `with ${showValue(to)} ${to === 1 ? 'epoch' : 'epochs'}`;
    case 'max_steps':
      return `for ${showValue(to)} steps`;
    case 'use_lora':
      return to === true ? 'as an adapter (LoRA)' : 'in full, without an adapter';
    case 'load_best_model_at_end':
      return 'and keep the best model';
    default: {
      const title = argumentTitle(name);
      return `with ${title.charAt(0).toLowerCase()}${title.slice(1)} ${showValue(to)}`;
    }
  }
}

import type { AnswerOfModel } from '../../shared/contract/entries.ts';
import type { EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';

/** What models answered to an entry, as views have it: tuned models first, of these the last given first. */
export function describeModelAnswers({ modelAnswers }: Store, entry: EntryKey): AnswerOfModel[] {
  return modelAnswers
    .of(entry)
    .map(({ model, modelName, tuned, at, text, span, probability, others = [], exactMatch, f1, stale, rejected }) => ({
      model,
      name: modelName,
      tuned,
      at,
      text,
      span: span && { ...span },
      probability,
      others: others.map((other) => ({ ...other, span: other.span && { ...other.span } })),
      exactMatch,
      f1,
      stale,
      rejected,
    }))
    .sort((one, other) => Number(other.tuned) - Number(one.tuned));
}

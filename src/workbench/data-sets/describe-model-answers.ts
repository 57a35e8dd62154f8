import type { AnswerOfModel } from '../../shared/contract/entries.ts';
import type { EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';

/** What models answered to an entry, as views have it: tuned models first, of these the last given first. */
export function describeModelAnswers({ models, modelAnswers }: Store, entry: EntryKey): AnswerOfModel[] {
  const given = modelAnswers.of(entry);
  if (given.length === 0) return [];
  const tuned = new Set(models.list().flatMap(({ id, base }) => (base === null ? [] : [id])));
  const described = given.map(({ model, modelName, at, text, span, probability, exactMatch, f1, stale }) => ({
    model,
    name: modelName,
    tuned: tuned.has(model),
    at,
    text,
    span: span && { ...span },
    probability,
    exactMatch,
    f1,
    stale,
  }));
  return described.sort((one, other) => Number(other.tuned) - Number(one.tuned));
}

import type { EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { teachingOf, type Novelty, type Teaching } from './teaching-score.ts';

const unknown: Novelty = { share: 0, words: [] };
const nothing: Teaching = { score: 0, reasons: [] };

/**
 * Works out anew what an entry would teach, from what models answered to what it says now: the tuned model that was asked
 * last and, beside it, the one that was not tuned.
 *
 * @param novelty left out: as it was
 */
export function refreshTeaching(
  { modelAnswers, teaching }: Pick<Store, 'modelAnswers' | 'teaching'>,
  entry: EntryKey,
  novelty: Novelty = teaching.noveltyOf(entry) ?? unknown,
): void {
  const fresh = modelAnswers.of(entry).filter(({ stale, rejected }) => !stale && !rejected);
  const answer = fresh.find(({ tuned }) => tuned) ?? fresh[0];
  const other = fresh.find(({ tuned, model }) => !tuned && model !== answer?.model)?.text ?? null;
  teaching.put(entry, answer ? teachingOf({ answer, other, novelty }) : nothing, novelty);
}

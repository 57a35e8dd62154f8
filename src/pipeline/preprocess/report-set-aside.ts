import type { EmitEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
import type { FeatureStatistics } from './features/feature-statistics.ts';

/** Entries named one by one; the rest are counted. */
const entriesNamed = 5;

/** Tells which entries have no features. Throws a `Failure` where none has any. */
export function reportSetAside(
  file: string,
  statistics: FeatureStatistics,
  maxSeqLength: number,
  emit: EmitEvent,
): void {
  const { setAside, examples } = statistics;
  if (setAside.length === 0) return;
  const named = setAside.slice(0, entriesNamed).map(({ exampleId }) => `"${exampleId}"`);
  const others = setAside.length - named.length;
  const which = others > 0 ? `${named.join(', ')} and ${others} more` : named.join(', ');
  const mend = 'Shorten the question, lower doc_stride or raise max_seq_length.';
  const message =
    `${file}: ${setAside.length} of ${examples} entries are left out (${which}): ` +
    `their questions leave no room for overlapping windows of ${maxSeqLength} tokens.`;
  if (setAside.length === examples) throw new Failure({ code: 'questions-too-long', message, mend });
  emit({ type: 'log', level: 'warning', code: 'questions-too-long', message: `${message} ${mend}` });
}

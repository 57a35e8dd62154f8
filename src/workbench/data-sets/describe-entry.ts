import type { Entry, EntryFinding, Facets } from '../../shared/contract/entries.ts';
import type { Finding } from '../../dataset/checks/finding.ts';
import { describeChange } from '../../dataset/checks/report/describe-change.ts';
import { placeIn } from '../documents/place-fields.ts';
import type { StoredEntry } from '../entries/entry.ts';
import type { StoredFinding } from '../findings/finding.ts';
import { countFacets, countFindings, countModelAnswers, countQuestionTypes, countRules } from '../query/count.ts';
import type { EntryFilter } from '../query/filter.ts';
import type { DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';

/** Entries as views have them. */
export function describeEntries({ database, teaching }: Store, entries: readonly StoredEntry[]): Entry[] {
  const counted = database
    .prepare<[string], [EntryKey, number]>(
      `SELECT entry_key, count(*) FROM findings
       WHERE entry_key IN (SELECT value FROM json_each(?)) AND stale = 0 GROUP BY entry_key`,
    )
    .raw()
    .all(JSON.stringify(entries.map(({ key }) => key)));
  const findings = new Map(counted);
  const reasons = teaching.reasonsOf(entries.map(({ key }) => key));
  return entries.map(({ key, example, extra, split, reviewed, edited }) => ({
    key,
    id: example.id,
    title: example.title,
    context: example.context,
    question: example.question,
    answers: [...example.answers],
    isImpossible: example.isImpossible ?? null,
    plausibleAnswers: example.plausibleAnswers ? [...example.plausibleAnswers] : null,
    split,
    reviewed,
    edited,
    findings: findings.get(key) ?? 0,
    ...(placeIn(extra) && { place: placeIn(extra)! }),
    ...(reasons.has(key) && { teaching: reasons.get(key)! }),
  }));
}

/** A finding as views have it. */
export function describeFinding({ finding, stale }: StoredFinding): EntryFinding {
  const { rule, severity, seen } = finding;
  // Whoever checks data sets of the store does it with the checks of `src/dataset`.
  const { subject, fix } = finding as unknown as Finding;
  return {
    rule,
    severity,
    seen,
    answer: subject.part === 'answer' ? subject.index : null,
    fix: fix ? { certainty: fix.certainty, description: sentence(describeChange(fix.change)) } : null,
    stale,
  };
}

export function describeFacets(store: Store, dataSet: DataSetId, filter: EntryFilter = {}): Facets {
  return {
    ...countFacets(store, dataSet, filter),
    ...countFindings(store, dataSet, filter),
    rules: { ...countRules(store, dataSet, filter) },
    questionTypes: { ...countQuestionTypes(store, dataSet, filter) },
    models: countModelAnswers(store, dataSet, filter),
  };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

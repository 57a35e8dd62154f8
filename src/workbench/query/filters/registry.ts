import type { Database } from 'better-sqlite3';
import type { DataSetId } from '../../store/ids.ts';
import type { EntryFilter } from '../filter.ts';
import type { Condition, ToCondition } from './condition.ts';
import { amongEntries } from './entries.ts';
import { anyFinding, rules, severity } from './findings.ts';
import { answerable, edited, reviewed } from './flags.ts';
import { answerPosition, byLength } from './length.ts';
import { ofQuestionTypes } from './question-types.ts';
import { withSameText } from './same-text.ts';
import { matchesSearch } from './search.ts';
import { inSplits } from './split.ts';
import { withTitle } from './title.ts';
import { wrongBy } from './wrong-by.ts';

/**
 * A filter is a file here, its line below, and its field in `EntryFilter`. SQLite tries them on an entry in this order:
 * what is a look at the row comes before what is looked up elsewhere.
 */
const filters: { readonly [F in keyof EntryFilter]-?: ToCondition<NonNullable<EntryFilter[F]>> } = {
  entries: amongEntries,
  sameText: withSameText,
  splits: inSplits,
  answerable,
  edited,
  reviewed,
  contextLength: byLength('context_length'),
  questionLength: byLength('question_length'),
  answerLength: byLength('answer_length'),
  answerPosition,
  questionTypes: ofQuestionTypes,
  title: withTitle,
  rules,
  severity,
  findings: anyFinding,
  wrongBy,
  search: matchesSearch,
};

/** The conditions that a filter sets. */
export function conditionsOf(filter: EntryFilter, dataSet: DataSetId, database: Database): Condition[] {
  return Object.entries(filters).flatMap(([field, toCondition]) => {
    const value = filter[field as keyof EntryFilter];
    if (value === undefined) return [];
    // The type of a field's value is that of its line above.
    const condition = (toCondition as ToCondition<unknown>)(value, dataSet, database);
    return condition ? [condition] : [];
  });
}

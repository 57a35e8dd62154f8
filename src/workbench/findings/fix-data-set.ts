import { countOf } from '../../dataset/checks/text/count.ts';
import type { Certainty, Finding } from '../../dataset/checks/finding.ts';
import { fieldsAfter } from '../../dataset/checks/fixes/fields-after.ts';
import { fixExamples } from '../../dataset/checks/fixes/fix-examples.ts';
import type { Example } from '../../dataset/example.ts';
import type { UnknownFields } from '../../dataset/formats/read-entry.ts';
import type { EditCommand } from '../edits/command.ts';
import { edit, type Edited, type EditOptions } from '../edits/edit.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { StoredEntry } from '../entries/entry.ts';
import type { EntryFilter } from '../query/filter.ts';
import { matchingKeys } from '../query/query-entries.ts';
import type { DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { checkDataSet } from './check-data-set.ts';
import { checkEntries, type CheckOfDataset } from './check-entries.ts';

export interface FixOptions extends EditOptions {
  /** Fixes that are at least as certain. */
  readonly certainty: Certainty;
  /** Only of these rules. Default all. */
  readonly rules?: readonly string[] | null;
  /** Only of entries that this lets through. Default all. */
  readonly filter?: EntryFilter;
}

/**
 * Makes the fixes of what is wrong with a data set now, as one edit, and puts what is then still wrong in the place of its
 * findings. Nothing to fix makes no version. Others can write while it looks; then it looks again.
 */
export function fixDataSet(
  store: Store,
  dataSet: DataSetId,
  options: FixOptions,
  check: CheckOfDataset = checkEntries,
): Edited {
  const { certainty, rules, filter } = options;
  for (;;) {
    const version = store.dataSets.currentVersion(dataSet);
    const entries = Array.from(readEntries(store, dataSet));
    const among = filter && new Set<EntryKey>(matchingKeys(store, dataSet, filter));
    const wanted = ({ rule, number }: Finding) =>
      (rules == null || rules.includes(rule)) && (!among || among.has(entries[number - 1]!.key));
    const { command, label } = fixesAsEdit(entries, check(entries).filter(wanted), certainty);
    const edited = store.database
      .transaction(() => {
        if (store.dataSets.currentVersion(dataSet) !== version) return null;
        return edit(store, dataSet, command, { label, ...options });
      })
      .immediate();
    if (edited === null) continue;
    if (edited.changes.length > 0) checkDataSet(store, dataSet, check);
    return edited;
  }
}

export interface FixesAsEdit {
  readonly command: EditCommand;
  readonly label: string;
  /** Entries as they would be; those that would be gone. */
  readonly replaced: readonly { readonly entry: EntryKey; readonly example: Example }[];
  readonly dropped: readonly EntryKey[];
}

/** The fixes of the findings, of these entries, as one command with what to call it. */
export function fixesAsEdit(
  entries: readonly StoredEntry[],
  findings: readonly Finding[],
  certainty: Certainty,
): FixesAsEdit {
  const examples = entries.map(({ example }) => example);
  const fixed = fixExamples(examples, findings, { certainty });
  const applied = Map.groupBy(fixed.applied, ({ number }) => number);
  const kept = new Set(fixed.numbers);
  const replaced = fixed.examples.flatMap((example, index) => {
    const done = applied.get(fixed.numbers[index]!);
    if (!done) return [];
    const { key, extra } = entries[fixed.numbers[index]! - 1]!;
    return [{ entry: key, example, extra: extra && fieldsAfter(extra as UnknownFields, done) }];
  });
  const dropped = entries.flatMap(({ key }, index) => (kept.has(index + 1) ? [] : [key]));
  return {
    command: {
      kind: 'bulk',
      commands: [
        { kind: 'replace-entries', entries: replaced },
        { kind: 'remove-entries', entries: dropped },
      ],
    },
    label: `Fix ${countOf(fixed.applied.length, 'fault')}`,
    replaced,
    dropped,
  };
}

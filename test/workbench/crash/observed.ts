import type { Answer } from '../../../src/dataset/example.ts';
import type { Settlement } from '../../../src/shared/contract/agreement.ts';
import { readJournal } from '../../../src/workbench/edits/journal.ts';
import { nextSteps } from '../../../src/workbench/edits/undo.ts';
import type { Split } from '../../../src/workbench/entries/entry.ts';
import { readEntries } from '../../../src/workbench/entries/read-entries.ts';
import type { AgreementId, DataSetId, EntryKey } from '../../../src/shared/contract/ids.ts';
import type { Store } from '../../../src/workbench/store/store.ts';

/** All that a person can see of a data set: of the store, and of the model of it. */
export interface Observed {
  readonly entries: readonly ObservedEntry[];
  readonly documents: readonly { readonly title: string; readonly paragraphs: number; readonly asked: number }[];
  readonly conflicts: readonly { readonly number: number; readonly settled: Settlement | null }[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly linesOfJournal: number;
}

export interface ObservedEntry {
  readonly key: EntryKey;
  readonly id: string;
  readonly question: string;
  readonly context: string;
  readonly answers: readonly Answer[];
  readonly isImpossible: boolean | null;
  readonly split: Split | null;
  readonly reviewed: boolean;
  readonly edited: boolean;
  /** What the model answered; null where it was not asked. */
  readonly proposal: ObservedProposal | null;
}

export interface ObservedProposal {
  readonly text: string;
  readonly stale: boolean;
  readonly rejected: boolean;
  readonly exactMatch: number | null;
}

export function observe(store: Store, dataSet: DataSetId, agreement: AgreementId): Observed {
  const { undo, redo } = nextSteps(store, dataSet);
  return {
    entries: Array.from(readEntries(store, dataSet), ({ key, example, split, reviewed, edited }) => {
      const { id, question, context, answers, isImpossible = null } = example;
      return { key, id, question, context, answers, isImpossible, split, reviewed, edited, proposal: proposalOf(key) };
    }),
    documents: store.documents.list(dataSet).map(({ title, paragraphs, asked }) => ({ title, paragraphs, asked })),
    conflicts: store.agreements.conflicts(agreement).map(({ number, settled }) => ({ number, settled })),
    canUndo: undo !== null,
    canRedo: redo !== null,
    linesOfJournal: readJournal(store, dataSet).length,
  };

  function proposalOf(key: EntryKey): ObservedProposal | null {
    const [answer] = store.modelAnswers.of(key);
    if (!answer) return null;
    const { text, stale, rejected, exactMatch } = answer;
    return { text, stale, rejected, exactMatch };
  }
}

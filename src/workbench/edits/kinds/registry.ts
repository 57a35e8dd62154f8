import type { Change } from '../../versions/version.ts';
import type { EditCommand } from '../command.ts';
import { addEntries } from './add-entries.ts';
import { bulk } from './bulk.ts';
import { changeAnswers } from './change-answers.ts';
import { changeContext } from './change-context.ts';
import { changeQuestion } from './change-question.ts';
import { changeSplits } from './change-splits.ts';
import type { EditedDataSet, EditKinds, PlanChanges } from './kind.ts';
import { markReviewed } from './mark-reviewed.ts';
import { removeEntries } from './remove-entries.ts';
import { replaceEntries } from './replace-entries.ts';

const kinds: EditKinds = {
  'add-entries': addEntries,
  'remove-entries': removeEntries,
  'replace-entries': replaceEntries,
  'change-question': changeQuestion,
  'change-answers': changeAnswers,
  'change-context': changeContext,
  'change-splits': changeSplits,
  'mark-reviewed': markReviewed,
  bulk,
};

/** The changes that a command makes; each is to be made before the next is asked for. */
export function planChanges(command: EditCommand, dataSet: EditedDataSet): Iterable<Change> {
  // The kind of a command and the form of its planner belong together by the type of `kinds`.
  return (kinds[command.kind] as PlanChanges)(command, dataSet);
}

import { Random } from '../../../src/shared/random.ts';
import type { EditCommand } from '../../../src/workbench/edits/command.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { redo, undo } from '../../../src/workbench/edits/undo.ts';
import { matchingKeys } from '../../../src/workbench/query/query-entries.ts';
import type { DataSetId } from '../../../src/workbench/store/ids.ts';
import type { Store } from '../../../src/workbench/store/store.ts';
import { example } from '../temporary-store.ts';

const by = { who: 'Ada', at: new Date(0) };

/** The edit, undo or redo that is the `step`th of a seed: the same for the same store. Each adds to the journal. */
export function takeStep(store: Store, dataSet: DataSetId, seed: number, step: number): void {
  const random = new Random(seed, step);
  const choice = random.below(4);
  if (choice === 0 && undo(store, dataSet, by).changes.length > 0) return;
  if (choice === 1 && redo(store, dataSet, by).changes.length > 0) return;
  edit(store, dataSet, randomCommand(matchingKeys(store, dataSet, {}), random, step), by);
}

/** A bulk of hundreds of changes, so that there is much of it to be killed in. */
function randomCommand(keys: ReturnType<typeof matchingKeys>, random: Random, step: number): EditCommand {
  const some = keys.filter(() => random.below(3) === 0);
  const questions = some.map((entry): EditCommand => ({ kind: 'change-question', entry, question: `pump ${step}` }));
  const context = `A context for step ${step}.`;
  return {
    kind: 'bulk',
    commands: [
      ...questions,
      { kind: 'change-splits', entries: some.map((entry) => [entry, random.below(2) ? 'train' : `test`]) },
      { kind: 'change-context', entry: keys[0]!, scope: 'context', context },
      {
        kind: 'add-entries',
        entries: [{ example: example({ id: `new ${step}`, context, question: `pump ${step}` }) }],
      },
      { kind: 'remove-entries', entries: [keys[random.below(keys.length - 1) + 1]!] },
    ],
  };
}

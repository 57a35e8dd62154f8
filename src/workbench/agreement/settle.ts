import type { Answer } from '../../dataset/example.ts';
import type { Conflict, Settlement } from '../../shared/contract/agreement.ts';
import type { AgreementId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import type { EditCommand } from '../edits/command.ts';
import { edit, type Edited } from '../edits/edit.ts';
import type { Store } from '../store/store.ts';

/**
 * Settles a conflict as one edit, which marks the entry as reviewed, or, where neither is right, as one that waits for an
 * answer. Undoing the edit opens the conflict again. Throws a `Failure` where there is no such conflict, or `both` asks for
 * an answer and for none.
 */
export function settle(store: Store, id: AgreementId, number: number, how: Settlement, who: string): Edited {
  return store.database
    .transaction(() => {
      const { dataSet, file } = store.agreements.get(id);
      const conflict = store.agreements.conflicts(id).find((each) => each.number === number);
      if (!conflict) throw noSuchConflict();
      const command: EditCommand = { kind: 'bulk', commands: commandsFor(store, conflict, how) };
      const edited = edit(store, dataSet, command, { who, label: labels[how](file) });
      store.agreements.settle(id, number, how, edited.changes.length > 0 ? edited.version : null);
      return edited;
    })
    .immediate();
}

const labels: Readonly<Record<Settlement, (file: string) => string>> = {
  mine: (file) => `Keep an answer against ${file}`,
  theirs: (file) => `Take an answer of ${file}`,
  both: (file) => `Add an answer of ${file}`,
  neither: () => 'Take two answers out that differ',
};

function commandsFor(store: Store, { entry, mine, theirs }: Conflict, how: Settlement): EditCommand[] {
  const hasFlag = store.entries.read(entry)?.state.isImpossible !== null;
  const review = { kind: 'mark-reviewed', entries: [entry], reviewed: how !== 'neither' } as const;
  switch (how) {
    case 'mine':
      return [review];
    case 'theirs':
      return [{ kind: 'change-answers', entry, answers: theirs, ...flag(hasFlag, theirs.length === 0) }, review];
    case 'both': {
      if (mine.length === 0 || theirs.length === 0) throw notBoth();
      return [{ kind: 'change-answers', entry, answers: union(mine, theirs) }, review];
    }
    case 'neither':
      return [{ kind: 'change-answers', entry, answers: [], ...flag(hasFlag, false) }, review];
  }
}

function flag(hasFlag: boolean, isImpossible: boolean): { isImpossible?: boolean } {
  return hasFlag ? { isImpossible } : {};
}

function union(mine: readonly Answer[], theirs: readonly Answer[]): Answer[] {
  const isMine = ({ text, start }: Answer) => mine.some((each) => each.text === text && each.start === start);
  return [...mine, ...theirs.filter((answer) => !isMine(answer))];
}

function noSuchConflict(): Failure {
  return new Failure({
    code: 'no-such-conflict',
    message: 'There is no such conflict any more.',
    mend: 'Choose one of those that are listed.',
  });
}

function notBoth(): Failure {
  return new Failure({
    code: 'not-both',
    message: 'One says that the text has an answer, the other that it has none: not both can be right.',
    mend: 'Take one of the two.',
  });
}

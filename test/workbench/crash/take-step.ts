import type { ExampleId } from '../../../src/dataset/example.ts';
import type { DocumentId, EntryKey, ModelId } from '../../../src/shared/contract/ids.ts';
import { settle } from '../../../src/workbench/agreement/settle.ts';
import { addDocuments } from '../../../src/workbench/documents/add-documents.ts';
import { changeAll } from '../../../src/workbench/edits/change-all.ts';
import type { EditCommand } from '../../../src/workbench/edits/command.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { redo, undo } from '../../../src/workbench/edits/undo.ts';
import { readEntriesByKey } from '../../../src/workbench/entries/read-entries.ts';
import { recordAnswers } from '../../../src/workbench/model-answers/record-answers.ts';
import { rejectAnswers } from '../../../src/workbench/model-answers/reject-answers.ts';
import { matchingKeys } from '../../../src/workbench/query/query-entries.ts';
import type { DataSetId } from '../../../src/workbench/store/ids.ts';
import type { Store } from '../../../src/workbench/store/store.ts';
import { canSettle } from './data-set-model.ts';
import { placeCountedRound, type Step } from './steps.ts';

const who = 'Ada';

/** Takes a step in the store's only data set, as the program would. */
export async function takeStep(store: Store, dataSet: DataSetId, step: Step): Promise<void> {
  const keys = matchingKeys(store, dataSet, {});
  const keyAt = (at: number) => placeCountedRound(keys, at)!;
  const change = (command: EditCommand) => void edit(store, dataSet, command, { who });
  switch (step.kind) {
    case 'undo':
      return void undo(store, dataSet, { who });
    case 'redo':
      return void redo(store, dataSet, { who });
    case 'ask-otherwise': {
      change({ kind: 'change-question', entry: keyAt(step.at), question: step.question });
      return;
    }
    case 'answer': {
      const answers = step.texts.map((text, start) => ({ text, start }));
      change({ kind: 'change-answers', entry: keyAt(step.at), answers, reviewed: step.reviewed });
      return;
    }
    case 'lengthen-text': {
      const entry = keyAt(step.at);
      const context = store.contexts.text(store.entries.read(entry)!.state.contextKey) + step.more;
      change({ kind: 'change-context', entry, scope: step.scope, context });
      return;
    }
    case 'remove': {
      change({ kind: 'remove-entries', entries: [keyAt(step.at)] });
      return;
    }
    case 'change-all':
      return void changeAll(store, dataSet, step.filter, step.change, { who });
    case 'add-document': {
      const paragraphs = step.paragraphs.map((text) => ({ text, heading: null, page: null }));
      await addDocuments(
        store,
        { kind: 'data-set', dataSet },
        [{ title: step.title, file: `${step.title}.md`, paragraphs }],
        who,
      );
      return;
    }
    case 'remove-document': {
      const id = placeCountedRound(documentIds(store), step.at);
      if (id !== undefined) store.documents.setRemoved(id, step.removed);
      return;
    }
    case 'ask-of-paragraph': {
      const context = placeCountedRound(paragraphs(store), step.at);
      if (context === undefined) return;
      const { question } = step;
      const rest = { title: '', answers: [], isImpossible: undefined };
      change({
        kind: 'add-entries',
        entries: [{ example: { id: question as ExampleId, question, context, ...rest } }],
      });
      return;
    }
    case 'propose': {
      const from = step.from % keys.length;
      const asked = readEntriesByKey(store, keys.slice(from, from + step.count));
      const { text } = step;
      const span = text === '' ? null : { start: 0, end: text.length };
      const answers = asked.map(() => ({ text, span, probability: 0.7, nullOdds: null }));
      recordAnswers(store, store.dataSets.currentVersion(dataSet), asked, [{ model: onlyModel(store), answers }]);
      return;
    }
    case 'accept-proposal': {
      const entry = placeCountedRound(proposedTo(store, keys), step.at);
      if (entry === undefined) return;
      const { text } = store.modelAnswers.of(entry)[0]!;
      const answers = text === '' ? [] : [{ text, start: 0 }];
      change({ kind: 'change-answers', entry, answers, reviewed: true });
      return;
    }
    case 'reject-proposal': {
      const entry = placeCountedRound(proposedTo(store, keys), step.at);
      if (entry !== undefined) rejectAnswers(store, entry, step.rejected);
      return;
    }
    case 'settle': {
      const [agreement] = store.agreements.list(dataSet);
      const conflict = placeCountedRound(store.agreements.conflicts(agreement!.id), step.at);
      if (conflict && canSettle(conflict.mine, conflict.theirs, step.how)) {
        settle(store, agreement!.id, conflict.number, step.how, who);
      }
    }
  }
}

function onlyModel(store: Store): ModelId {
  return store.models.list()[0]!.id;
}

function proposedTo({ database }: Store, keys: readonly EntryKey[]): EntryKey[] {
  const answered = new Set(database.prepare('SELECT entry_key FROM model_answers').pluck().all());
  return keys.filter((key) => answered.has(key));
}

/** Those that are removed too. */
function documentIds({ database }: Store): DocumentId[] {
  return database.prepare<[], DocumentId>('SELECT id FROM documents ORDER BY id').pluck().all();
}

function paragraphs({ database }: Store): string[] {
  return database
    .prepare<[], string>(
      `SELECT c.text FROM documents d JOIN paragraphs p ON p.document_id = d.id JOIN contexts c ON c.key = p.context_key
       WHERE d.removed = 0 ORDER BY d.id, p.number`,
    )
    .pluck()
    .all();
}

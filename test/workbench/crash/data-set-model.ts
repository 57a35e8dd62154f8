import type { Answer } from '../../../src/dataset/example.ts';
import type { Conflict, Settlement } from '../../../src/shared/contract/agreement.ts';
import type { ChangeOfAll, EntryFilter } from '../../../src/shared/contract/entries.ts';
import type { EntryKey } from '../../../src/shared/contract/ids.ts';
import { judgeAnswer } from '../../../src/workbench/model-answers/model-answer.ts';
import type { Observed, ObservedEntry, ObservedProposal } from './observed.ts';
import { placeCountedRound, type Step } from './steps.ts';

/**
 * A data set in the simplest form there is: each moment of it whole, in a list in which undo goes back. It has nothing of
 * the store's: no journal of changes, no tables, no marks that are to be kept in step. Never changed in place.
 */
export interface DataSetModel {
  /** The last is what it says now. */
  readonly past: readonly Moment[];
  /** What redo leads to, the nearest last. */
  readonly future: readonly Moment[];
  readonly edits: number;
  readonly linesOfJournal: number;
  readonly lastKey: number;
  readonly documents: readonly ModelDocument[];
  readonly asked: ReadonlyMap<EntryKey, Asked>;
  readonly conflicts: readonly ModelConflict[];
  readonly settled: ReadonlyMap<number, Settled>;
}

interface Moment {
  /** The edit that led here; 0: the import. */
  readonly edit: number;
  readonly entries: readonly ModelEntry[];
}

/** `edits`: how often what it says was changed. */
type ModelEntry = Omit<ObservedEntry, 'edited' | 'proposal'> & { readonly edits: number };
type Fields = Partial<Omit<ModelEntry, 'key' | 'edits'>>;
type ModelConflict = Pick<Conflict, 'number' | 'entry' | 'theirs'>;

interface ModelDocument {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly removed: boolean;
}

/** What a model was asked, and answered. */
interface Asked {
  readonly question: string;
  readonly context: string;
  readonly text: string;
  readonly rejected: boolean;
}

interface Settled {
  readonly how: Settlement;
  /** Null where nothing had to be changed for it. */
  readonly edit: number | null;
}

/** As it was brought in. */
export function modelOf({ entries }: Observed, conflicts: readonly ModelConflict[]): DataSetModel {
  const imported = entries.map(({ key, id, question, context, answers, isImpossible, split, reviewed }): ModelEntry => {
    return { key, id, question, context, answers, isImpossible, split, reviewed, edits: 0 };
  });
  return {
    past: [{ edit: 0, entries: imported }],
    future: [],
    edits: 0,
    linesOfJournal: 1,
    lastKey: imported.at(-1)!.key,
    documents: [],
    asked: new Map(),
    conflicts,
    settled: new Map(),
  };
}

export function observeModel(model: DataSetModel): Observed {
  const { past, future, documents, settled, linesOfJournal } = model;
  const entries = now(model);
  const askedOf = new Set(entries.map(({ context }) => context));
  const isInForce = ({ edit }: Settled) => edit === null || past.some((moment) => moment.edit === edit);
  return {
    entries: entries.map(({ edits, ...entry }) => ({
      ...entry,
      edited: edits > 0,
      proposal: proposalOf(model, { edits, ...entry }),
    })),
    documents: documents
      .filter(({ removed }) => !removed)
      .map(({ title, paragraphs }) => ({
        title,
        paragraphs: paragraphs.length,
        asked: paragraphs.filter((text) => askedOf.has(text)).length,
      })),
    conflicts: openConflicts(model).map(({ number }) => {
      const how = settled.get(number);
      return { number, settled: how && isInForce(how) ? how.how : null };
    }),
    canUndo: past.length > 1,
    canRedo: future.length > 0,
    linesOfJournal,
  };
}

/** The model after a step. */
export function afterStep(model: DataSetModel, step: Step): DataSetModel {
  const entries = now(model);
  const entryAt = (at: number) => placeCountedRound(entries, at);
  switch (step.kind) {
    case 'undo':
      return model.past.length > 1
        ? inTime(model, model.past.slice(0, -1), [...model.future, model.past.at(-1)!])
        : model;
    case 'redo':
      return model.future.length > 0
        ? inTime(model, [...model.past, model.future.at(-1)!], model.future.slice(0, -1))
        : model;
    case 'ask-otherwise':
      return edited(
        model,
        changed(entries, [entryAt(step.at)], () => ({ question: step.question })),
      );
    case 'answer': {
      const { texts, reviewed } = step;
      const answers = texts.map((text, start) => ({ text, start }));
      const fields = (entry: ModelEntry) => ({
        ...answered(entry, answers),
        ...(reviewed !== undefined && { reviewed }),
      });
      return edited(model, changed(entries, [entryAt(step.at)], fields));
    }
    case 'lengthen-text': {
      const { context } = entryAt(step.at)!;
      const alike = step.scope === 'entry' ? [entryAt(step.at)] : entries.filter((entry) => entry.context === context);
      return edited(
        model,
        changed(entries, alike, () => ({ context: context + step.more })),
      );
    }
    case 'remove':
      return edited(
        model,
        entries.filter((entry) => entry !== entryAt(step.at)),
      );
    case 'change-all':
      return edited(
        model,
        changed(
          entries,
          entries.filter((entry) => passes(entry, step.filter)),
          ofAll(step.change),
        ),
      );
    case 'add-document': {
      const { title, paragraphs } = step;
      return { ...model, documents: [...model.documents, { title, paragraphs, removed: false }] };
    }
    case 'remove-document': {
      const chosen = placeCountedRound(model.documents, step.at);
      const documents = model.documents.map((one) => (one === chosen ? { ...one, removed: step.removed } : one));
      return { ...model, documents };
    }
    case 'ask-of-paragraph': {
      const paragraphs = model.documents.flatMap(({ paragraphs, removed }) => (removed ? [] : paragraphs));
      const context = placeCountedRound(paragraphs, step.at);
      if (context === undefined) return model;
      const { question } = step;
      const key = (model.lastKey + 1) as EntryKey;
      const rest = { answers: [], isImpossible: null, split: null, reviewed: false, edits: 1 };
      const added = { key, id: question, question, context, ...rest };
      return { ...edited(model, [...entries, added]), lastKey: key };
    }
    case 'propose': {
      const asked = new Map(model.asked);
      const from = step.from % entries.length;
      for (const { key, question, context } of entries.slice(from, from + step.count)) {
        asked.set(key, { question, context, text: step.text, rejected: false });
      }
      return { ...model, asked };
    }
    case 'accept-proposal': {
      const entry = placeCountedRound(
        entries.filter(({ key }) => model.asked.has(key)),
        step.at,
      );
      if (!entry) return model;
      const { text } = model.asked.get(entry.key)!;
      const answers = text === '' ? [] : [{ text, start: 0 }];
      return edited(
        model,
        changed(entries, [entry], () => ({ ...answered(entry, answers), reviewed: true })),
      );
    }
    case 'reject-proposal': {
      const entry = placeCountedRound(
        entries.filter(({ key }) => model.asked.has(key)),
        step.at,
      );
      if (!entry) return model;
      const asked = new Map(model.asked).set(entry.key, { ...model.asked.get(entry.key)!, rejected: step.rejected });
      return { ...model, asked };
    }
    case 'settle': {
      const conflict = placeCountedRound(openConflicts(model), step.at);
      const entry = entries.find(({ key }) => key === conflict?.entry);
      if (!conflict || !entry || !canSettle(entry.answers, conflict.theirs, step.how)) return model;
      const settledBy = settling(entry, conflict.theirs, step.how);
      const reviewed = step.how !== 'neither';
      const next = edited(
        model,
        changed(
          changed(entries, [entry], () => settledBy),
          [entry],
          () => ({ reviewed }),
        ),
      );
      const edit = next === model ? null : next.edits;
      return { ...next, settled: new Map(model.settled).set(conflict.number, { how: step.how, edit }) };
    }
  }
}

/** Where one says that there is an answer and the other that there is none, not both can be right. */
export function canSettle(mine: readonly Answer[], theirs: readonly Answer[], how: Settlement): boolean {
  return how !== 'both' || (mine.length > 0 && theirs.length > 0);
}

function settling(entry: ModelEntry, theirs: readonly Answer[], how: Settlement): Fields {
  const { answers: mine } = entry;
  switch (how) {
    case 'mine':
      return {};
    case 'theirs':
      return answered(entry, theirs);
    case 'both':
      return answered(entry, [...mine, ...theirs.filter((one) => !mine.some((other) => isSame(one, other)))]);
    case 'neither':
      return { answers: [], isImpossible: entry.isImpossible === null ? null : false };
  }
}

function now({ past }: DataSetModel): readonly ModelEntry[] {
  return past.at(-1)!.entries;
}

function openConflicts(model: DataSetModel): ModelConflict[] {
  const present = new Set(now(model).map(({ key }) => key));
  return model.conflicts.filter(({ entry }) => present.has(entry));
}

function inTime(model: DataSetModel, past: readonly Moment[], future: readonly Moment[]): DataSetModel {
  return { ...model, past, future, linesOfJournal: model.linesOfJournal + 1 };
}

/** An edit that changes nothing is none. */
function edited(model: DataSetModel, entries: readonly ModelEntry[]): DataSetModel {
  const before = now(model);
  if (entries.length === before.length && entries.every((entry, index) => entry === before[index])) return model;
  const edits = model.edits + 1;
  const past = [...model.past, { edit: edits, entries }];
  return { ...model, past, future: [], edits, linesOfJournal: model.linesOfJournal + 1 };
}

/** The entries, of which some are given fields; those that have them already stay the same object. */
function changed(
  entries: readonly ModelEntry[],
  some: readonly (ModelEntry | undefined)[],
  fieldsOf: (entry: ModelEntry) => Fields,
): ModelEntry[] {
  const keys = new Set(some.map((entry) => entry?.key));
  return entries.map((entry) => {
    if (!keys.has(entry.key)) return entry;
    const fields = fieldsOf(entry);
    const news = Object.entries(fields).filter(
      ([field, value]) => JSON.stringify(entry[field as keyof Fields]) !== JSON.stringify(value),
    );
    if (news.length === 0) return entry;
    const saysOtherwise = news.some(([field]) => field !== 'split' && field !== 'reviewed');
    return { ...entry, ...fields, edits: entry.edits + (saysOtherwise ? 1 : 0) };
  });
}

/** Whether the text has none follows from the answers, where anything is said of it. */
function answered({ isImpossible }: ModelEntry, answers: readonly Answer[]): Fields {
  return { answers, isImpossible: isImpossible === null ? null : answers.length === 0 };
}

function passes(entry: ModelEntry, { splits, answerable, edited: isEdited, reviewed }: EntryFilter): boolean {
  return (
    (splits === undefined || splits.includes(entry.split)) &&
    (answerable === undefined || answerable === entry.answers.length > 0) &&
    (isEdited === undefined || isEdited === entry.edits > 0) &&
    (reviewed === undefined || reviewed === entry.reviewed)
  );
}

function ofAll(change: Exclude<ChangeOfAll, { kind: 'fix' }>): (entry: ModelEntry) => Fields {
  switch (change.kind) {
    case 'change-splits':
      return () => ({ split: change.split });
    case 'mark-reviewed':
      return () => ({ reviewed: change.reviewed });
    case 'no-answer':
      return () => ({ answers: [], isImpossible: true });
    case 'remove-entries':
      throw new Error('No step removes all entries.');
  }
}

function proposalOf({ asked }: DataSetModel, entry: ModelEntry): ObservedProposal | null {
  const given = asked.get(entry.key);
  if (!given) return null;
  const { text, rejected } = given;
  const stale = given.question !== entry.question || given.context !== entry.context;
  return { text, stale, rejected, exactMatch: judgeAnswer(entry, text)?.exact ?? null };
}

function isSame(one: Answer, other: Answer): boolean {
  return one.text === other.text && one.start === other.start;
}

import { z } from 'zod';
import { call, nothing } from './call.ts';
import { chartsSchema } from './charts.ts';
import {
  answerOfModelSchema,
  changeOfAllSchema,
  editCommandSchema,
  entryFilterSchema,
  entryPageSchema,
  entryPartSchema,
  entryQuerySchema,
  entrySchema,
  facetsSchema,
  findingSchema,
  previewOfChangeSchema,
  splitSchema,
} from './entries.ts';
import { dataSetIdSchema, entryKeySchema, modelIdSchema, projectIdSchema, versionIdSchema } from './ids.ts';
import { work } from './work.ts';

export const dataSetSchema = z.object({
  id: dataSetIdSchema,
  project: projectIdSchema,
  name: z.string(),
  state: z.enum(['importing', 'ready']),
  createdAt: z.date(),
  version: versionIdSchema.nullable(),
  /** What people call the version; counts from 1. */
  versionNumber: z.int().nullable(),
  entries: z.int(),
  splits: z.object({ train: z.int(), validation: z.int(), test: z.int(), none: z.int() }),
  /** Entries with a finding. */
  withFindings: z.int(),
  /** Rows that could not be read. */
  setAside: z.int(),
});
export type DataSet = z.infer<typeof dataSetSchema>;

export const fieldSchema = z.object({
  path: z.string(),
  types: z.array(z.string()),
  fill: z.number(),
  samples: z.array(z.string()),
});

/** A field mapping as `src/dataset/mapping` has it, checked there. */
export const mappingValueSchema = z.record(z.string(), z.unknown());

export const fileInspectionSchema = z.object({
  path: z.string(),
  name: z.string(),
  bytes: z.number(),
  /** `unknown`: its fields have to be mapped. */
  format: z.object({ name: z.string(), title: z.string() }),
  confidence: z.number(),
  /** The first entries as they would come in. */
  sample: z.array(z.object({ question: z.string(), context: z.string(), answers: z.array(z.string()) })),
  /** Reasons for which rows of the sample would be set aside. */
  setAside: z.array(z.string()),
  fields: z.array(fieldSchema),
  proposal: z.object({
    mapping: mappingValueSchema.nullable(),
    certainty: z.number(),
    parts: z.array(z.object({ part: z.string(), path: z.string(), certainty: z.number(), reason: z.string() })),
  }),
});
export type FileInspection = z.infer<typeof fileInspectionSchema>;

/** Who did something, and when. */
const stampSchema = z.object({ who: z.string(), at: z.date() });
export type Stamp = z.infer<typeof stampSchema>;

const dataSet = z.object({ dataSet: dataSetIdSchema });
export const journalStateSchema = z.object({
  version: versionIdSchema,
  versionNumber: z.int(),
  /** Entries that the last step changed. */
  changed: z.int(),
  /** The first of them; null where there is none, or one does not know. */
  touched: entryKeySchema.nullable(),
  /** What undo and redo would do next, in words; null where there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type JournalState = z.infer<typeof journalStateSchema>;

export const versionSchema = z.object({
  version: versionIdSchema,
  versionNumber: z.int(),
  at: z.date(),
  who: z.string(),
  /** What led to it, in words: `Fix 234 answers`. */
  description: z.string(),
  /** Entries that it changed. */
  changed: z.int(),
  current: z.boolean(),
});
export type DataSetVersion = z.infer<typeof versionSchema>;

/** How many entries one version has that another had not, and the other way round. */
export const versionDifferenceSchema = z.object({
  added: z.int(),
  removed: z.int(),
  /** Entries that both have, and that say something else. */
  changed: z.int(),
  /** In what: an entry may count in several. */
  parts: z.record(entryPartSchema, z.int()),
  /** Of all these, those by which a model may learn something else: not validation's or test's, nor marked as reviewed alone. */
  learned: z.int(),
});
export type VersionDifference = z.infer<typeof versionDifferenceSchema>;

/** As it is typed over the table. */
export const savedFilterSchema = z.object({ name: z.string().trim().min(1).max(80), filter: z.string() });
export type SavedFilter = z.infer<typeof savedFilterSchema>;

/** Data sets: brought in, looked through, mended, split, written. */
export const dataSetsContract = {
  list: call.input(z.object({ project: projectIdSchema })).output(z.array(dataSetSchema)),
  get: call.input(dataSet).output(dataSetSchema),
  /** Looks at the beginning of a file without bringing it in; with a mapping, as that would read it. */
  inspectFile: call
    .input(z.object({ path: z.string(), mapping: mappingValueSchema.optional() }))
    .output(fileInspectionSchema),
  import: call
    .input(
      z.object({
        project: projectIdSchema,
        path: z.string(),
        name: z.string(),
        /** Into which split all its entries go; null: none yet. */
        split: splitSchema.nullable(),
        mapping: mappingValueSchema.optional(),
      }),
    )
    .output(work(dataSetSchema)),
  rename: call.input(dataSet.extend({ name: z.string().trim().min(1) })).output(nothing),
  entries: call.input(entryQuerySchema).output(entryPageSchema),
  /** Keys of all entries that a filter lets through, in order: what a table of any length is laid out by. */
  keys: call.input(entryQuerySchema.pick({ dataSet: true, filter: true, order: true })).output(z.array(entryKeySchema)),
  /** Entries by their keys, in that order; those removed meanwhile are left out. */
  entriesByKey: call.input(dataSet.extend({ entries: z.array(entryKeySchema).max(1000) })).output(z.array(entrySchema)),
  facets: call.input(dataSet.extend({ filter: entryFilterSchema.default({}) })).output(facetsSchema),
  /** Each chart is of what the rest of the filter lets through. */
  charts: call.input(dataSet.extend({ filter: entryFilterSchema.default({}) })).output(chartsSchema),
  entry: call.input(dataSet.extend({ entry: entryKeySchema })).output(
    z.object({
      entry: entrySchema,
      findings: z.array(findingSchema),
      /** Entries that ask about the same context, itself included. */
      ofContext: z.int(),
      /** Of models that are still listed: those of tuned ones first, of these the last given first. */
      modelAnswers: z.array(answerOfModelSchema),
      /** Who had the last word, where that was not its import. */
      authors: z.object({ reviewed: stampSchema.nullable(), edited: stampSchema.nullable() }),
    }),
  ),
  setAside: call
    .input(dataSet)
    .output(z.array(z.object({ number: z.int(), line: z.int().nullable(), reason: z.string() }))),
  edit: call.input(dataSet.extend({ command: editCommandSchema })).output(journalStateSchema),
  journalState: call.input(dataSet).output(journalStateSchema),
  undo: call.input(dataSet).output(journalStateSchema),
  redo: call.input(dataSet).output(journalStateSchema),
  /** The newest first. */
  versions: call.input(dataSet).output(z.array(versionSchema)),
  /** What changed from one version to another, by their numbers. */
  compareVersions: call.input(dataSet.extend({ from: z.int(), to: z.int() })).output(versionDifferenceSchema),
  /** Applies fixes: those that are certain, or of an entry all that are asked for. One step of undo. */
  fix: call
    .input(
      dataSet.extend({
        /** Null: in all entries. */
        entry: entryKeySchema.nullable(),
        /** Null: of all rules. */
        rules: z.array(z.string()).nullable(),
        certainty: z.enum(['certain', 'likely']),
      }),
    )
    .output(journalStateSchema),
  /** What `changeAll` would do, by the findings that are known. */
  previewChange: call
    .input(dataSet.extend({ filter: entryFilterSchema, change: changeOfAllSchema }))
    .output(previewOfChangeSchema),
  /** Changes all entries that a filter lets through. One step of undo. */
  changeAll: call
    .input(dataSet.extend({ filter: entryFilterSchema, change: changeOfAllSchema }))
    .output(work(journalStateSchema)),
  /** Has models answer all entries that a filter lets through. Whoever leaves before the end keeps what was answered. */
  propose: call
    .input(dataSet.extend({ filter: entryFilterSchema, models: z.array(modelIdSchema).min(1).max(2) }))
    .output(work(z.object({ answered: z.int() }))),
  /** Rejects all that models answered to an entry, until they answer it again; or takes that back. No edit of the data. */
  rejectAnswers: call.input(dataSet.extend({ entry: entryKeySchema, rejected: z.boolean() })).output(nothing),
  /** Checks it again. */
  check: call.input(dataSet).output(work(facetsSchema)),
  /** Puts entries into splits; those of one context and those that ask the same stay together. One step of undo. */
  split: call
    .input(
      dataSet.extend({
        seed: z.int().default(42),
        shares: z.object({ train: z.number().min(0), validation: z.number().min(0), test: z.number().min(0) }),
        byDocument: z.boolean().default(false),
        stratify: z.boolean().default(true),
      }),
    )
    .output(journalStateSchema),
  /** Filters that people keep, by name. */
  savedFilters: call.input(z.object({ project: projectIdSchema })).output(z.array(savedFilterSchema)),
  /** Keeps a filter, in place of one of the same name. */
  saveFilter: call.input(savedFilterSchema.extend({ project: projectIdSchema })).output(z.array(savedFilterSchema)),
  removeFilter: call.input(z.object({ project: projectIdSchema, name: z.string() })).output(z.array(savedFilterSchema)),
  export: call
    .input(
      dataSet.extend({
        path: z.string(),
        form: z.enum(['squad-v1', 'squad-v2', 'json', 'jsonl', 'csv', 'parquet']),
        split: splitSchema.nullable(),
      }),
    )
    .output(work(z.object({ path: z.string(), entries: z.int() }))),
};

import { z } from 'zod';

/** A data set of the store. Never used again for another, not even after the data set is gone. */
export const dataSetIdSchema = z.int().positive().brand<'DataSetId'>();
export type DataSetId = z.infer<typeof dataSetIdSchema>;

/** An entry, for good: one that is removed and brought back keeps its key. */
export const entryKeySchema = z.int().positive().brand<'EntryKey'>();
export type EntryKey = z.infer<typeof entryKeySchema>;

/** A text that entries ask about. It never changes: another text is another context. */
export const contextKeySchema = z.int().positive().brand<'ContextKey'>();
export type ContextKey = z.infer<typeof contextKeySchema>;

export const documentIdSchema = z.int().positive().brand<'DocumentId'>();
export type DocumentId = z.infer<typeof documentIdSchema>;

/** A data set held against the file of another annotator. */
export const agreementIdSchema = z.int().positive().brand<'AgreementId'>();
export type AgreementId = z.infer<typeof agreementIdSchema>;

/** A point in a data set's journal. */
export const versionIdSchema = z.int().positive().brand<'VersionId'>();
export type VersionId = z.infer<typeof versionIdSchema>;

export const projectIdSchema = z.uuid().brand<'ProjectId'>();
export type ProjectId = z.infer<typeof projectIdSchema>;

/** Not a run's name, which may be changed and used twice. Later runs have greater ids. */
export const runIdSchema = z.uuid().brand<'RunId'>();
export type RunId = z.infer<typeof runIdSchema>;

export const modelIdSchema = z.uuid().brand<'ModelId'>();
export type ModelId = z.infer<typeof modelIdSchema>;

export const comparisonIdSchema = z.uuid().brand<'ComparisonId'>();
export type ComparisonId = z.infer<typeof comparisonIdSchema>;

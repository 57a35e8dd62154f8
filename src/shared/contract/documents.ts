import { z } from 'zod';
import { call, nothing } from './call.ts';
import { entrySchema, splitSchema } from './entries.ts';
import { contextKeySchema, dataSetIdSchema, documentIdSchema, projectIdSchema } from './ids.ts';
import { work } from './work.ts';

export const paragraphSchema = z.object({
  text: z.string(),
  /** The heading that it stands under. */
  heading: z.string().nullable(),
  /** From 1; null where the document has no pages. */
  page: z.int().nullable(),
});
export type Paragraph = z.infer<typeof paragraphSchema>;

/** What is to be read: a file, or what was pasted. */
export const documentSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), path: z.string() }),
  z.object({
    kind: z.literal('pasted'),
    name: z.string(),
    text: z.string(),
    form: z.enum(['text', 'html', 'markdown']),
  }),
]);
export type DocumentSource = z.infer<typeof documentSourceSchema>;

export const readDocumentSchema = z.object({
  /** Its file, or what was pasted, by name. */
  file: z.string(),
  title: z.string(),
  paragraphs: z.array(paragraphSchema),
  /** What was left out, as sentences. */
  notes: z.array(z.string()),
});
export type ReadDocument = z.infer<typeof readDocumentSchema>;

export const readDocumentsSchema = z.object({
  documents: z.array(readDocumentSchema),
  /** Those that could not be read. */
  failures: z.array(z.object({ code: z.string(), message: z.string(), mend: z.string() })),
});

/** A document of a data set. */
export const documentSchema = z.object({
  id: documentIdSchema,
  title: z.string(),
  file: z.string(),
  who: z.string(),
  at: z.date(),
  paragraphs: z.int(),
  /** Paragraphs about which there is a question. */
  asked: z.int(),
});
export type KeptDocument = z.infer<typeof documentSchema>;

const placeSchema = z.object({
  /** Null: no document of the data set has it. */
  document: documentIdSchema.nullable(),
  title: z.string(),
  heading: z.string().nullable(),
  page: z.int().nullable(),
});

/** A text that questions can be asked about, as a list has it. */
export const textRowSchema = placeSchema.extend({
  key: contextKeySchema,
  beginning: z.string(),
  /** In UTF-16 units. */
  length: z.int(),
  questions: z.int(),
});
export type TextRow = z.infer<typeof textRowSchema>;

/** A text with what is asked about it. */
export const textSchema = placeSchema.extend({
  key: contextKeySchema,
  text: z.string(),
  entries: z.array(entrySchema),
  /** Of an entry that is added: as those about the same text, or the same document, have them. */
  split: splitSchema.nullable(),
  hasFlag: z.boolean(),
});
export type AskedText = z.infer<typeof textSchema>;

const dataSet = z.object({ dataSet: dataSetIdSchema });
const document = z.object({ document: documentIdSchema });

/** Documents of the experts' own: read, kept with a data set, asked about. */
export const documentsContract = {
  /** Reads documents into paragraphs, which are shown before they are added. */
  read: call
    .input(z.object({ sources: z.array(documentSourceSchema).min(1).max(200) }))
    .output(work(readDocumentsSchema)),
  /** Adds documents to a data set, or to a new one of the project. */
  add: call
    .input(
      z.object({
        to: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('data-set'), dataSet: dataSetIdSchema }),
          z.object({ kind: z.literal('new'), project: projectIdSchema, name: z.string().trim().min(1) }),
        ]),
        documents: z.array(readDocumentSchema.omit({ notes: true })).min(1),
      }),
    )
    .output(dataSet.extend({ documents: z.array(documentIdSchema), paragraphs: z.int() })),
  list: call.input(dataSet).output(z.array(documentSchema)),
  /** Takes a document out; questions that were asked about it stay. */
  remove: call.input(document).output(nothing),
  /** Puts one back that was taken out. */
  restore: call.input(document).output(nothing),
  /** Texts in the order of their documents; those that fit a question best first, where one is given. */
  texts: call
    .input(
      dataSet.extend({
        document: documentIdSchema.nullable().default(null),
        /** As over the table of entries, in the text alone. */
        search: z.string().default(''),
        /** A question whose answer is looked for. */
        question: z.string().default(''),
        /** Only those without a question. */
        unasked: z.boolean().default(false),
        limit: z.int().min(1).max(1000).default(1000),
      }),
    )
    .output(z.object({ texts: z.array(textRowSchema), total: z.int() })),
  text: call.input(dataSet.extend({ text: contextKeySchema })).output(textSchema),
};

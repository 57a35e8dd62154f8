import { z } from 'zod';
import { documentSourceSchema, readDocumentsSchema } from '../contract/documents.ts';
import type { JobKind } from './job-kind.ts';

/** Reads documents into paragraphs: in a process of its own, which a file made to harm takes down alone. */
export const readDocumentsJob = {
  input: z.object({ sources: z.array(documentSourceSchema) }),
  result: readDocumentsSchema,
} satisfies JobKind;

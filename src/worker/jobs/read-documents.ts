import { basename } from 'node:path';
import { readDocument, readPasted } from '../../dataset/documents/read-document.ts';
import type { ReadingWays } from '../../dataset/documents/reader.ts';
import type { DocumentSource } from '../../shared/contract/documents.ts';
import { Failure } from '../../shared/failure.ts';
import { remainingSeconds } from '../../shared/remaining.ts';
import type { JobResult } from '../../shared/jobs/registry.ts';
import type { Job } from '../job.ts';

export const readDocuments: Job<'read-documents'> = async ({ sources }, { signal, progress }) => {
  const documents: JobResult<'read-documents'>['documents'] = [];
  const failures: JobResult<'read-documents'>['failures'] = [];
  for (const [index, source] of sources.entries()) {
    const file = nameOf(source);
    const remaining = remainingSeconds();
    const label = sources.length === 1 ? `Reading ${file}` : `Reading ${file}, ${index + 1} of ${sources.length}`;
    progress({ label, completed: 0, total: null, unit: 'pages', etaSeconds: null });
    // What has been told goes out before the work, which may let nothing in between.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    try {
      const { title, paragraphs, notes } = await read(source, {
        signal,
        onPage: (page, pages) =>
          progress({ label, completed: page, total: pages, unit: 'pages', etaSeconds: remaining(page, pages) }),
      });
      documents.push({ file, title, paragraphs: [...paragraphs], notes: [...notes] });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push({ code: error.code, message: error.message, mend: error.mend });
    }
  }
  return { documents, failures };
};

function nameOf(source: DocumentSource): string {
  return source.kind === 'file' ? basename(source.path) : source.name;
}

function read(source: DocumentSource, ways: ReadingWays) {
  if (source.kind === 'file') return readDocument(source.path, ways);
  return readPasted({ name: source.name, text: source.text, kind: source.form }, ways);
}

import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileInspection } from '../../shared/contract/data-sets.ts';
import { openDataset, type OpenedDataset } from '../../dataset/open-dataset.ts';
import { toMapping } from './to-mapping.ts';

/** Rows of the beginning of a file that are tried, and entries that are shown of them. */
const tried = 200;
const shown = 20;

/** Looks at the beginning of a file. Throws a `Failure` where it cannot be read, or the mapping is none. */
export async function inspectFile(path: string, mapping?: Readonly<Record<string, unknown>>): Promise<FileInspection> {
  const opened = await openDataset(path, { mapping: mapping && toMapping(mapping) });
  const proposal = opened.propose();
  return {
    path,
    name: basename(path),
    bytes: (await stat(path)).size,
    format: opened.format,
    confidence: opened.confidence,
    ...(opened.format.name === 'unknown' ? { sample: [], setAside: [] } : await trySome(opened)),
    fields: opened.fields().map((field) => ({ ...field, types: [...field.types], samples: [...field.samples] })),
    proposal: {
      mapping: proposal.mapping ?? null,
      certainty: proposal.certainty,
      parts: proposal.parts.map((part) => ({ ...part })),
    },
  };
}

async function trySome(opened: OpenedDataset): Promise<Pick<FileInspection, 'sample' | 'setAside'>> {
  const sample: FileInspection['sample'] = [];
  const setAside: string[] = [];
  let rows = 0;
  for await (const read of opened.entries()) {
    if (read.kind === 'set-aside') setAside.push(read.reason);
    else if (sample.length < shown) {
      const { question, context, answers } = read.example;
      sample.push({ question, context, answers: answers.map(({ text }) => text) });
    }
    if ((rows += 1) === tried) break;
  }
  return { sample, setAside };
}

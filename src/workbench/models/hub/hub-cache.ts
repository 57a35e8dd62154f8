import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeTextFile } from '../../../dataset/files/text-file.ts';
import type { HubModel } from './hub-failure.ts';

const refsSchema = z.record(z.string(), z.string());

/** The folder of a repository: one folder for each commit in it, and a list of what is whole. */
export function repositoryFolder(cache: string, { repository }: Pick<HubModel, 'repository'>): string {
  return join(cache, repository.replace('/', '--'));
}

/** The commit that a revision stood for when it was last fetched whole; null where it never was. */
export async function fetchedCommit(cache: string, model: HubModel): Promise<string | null> {
  const refs = await readRefs(repositoryFolder(cache, model));
  if (Object.hasOwn(refs, model.revision)) return refs[model.revision]!;
  return Object.values(refs).includes(model.revision) ? model.revision : null;
}

/** Notes that a commit is there whole, and that the revision stands for it. */
export async function noteFetched(cache: string, model: HubModel, commit: string): Promise<void> {
  const folder = repositoryFolder(cache, model);
  const refs = { ...(await readRefs(folder)), [model.revision]: commit };
  await writeTextFile(join(folder, 'fetched.json'), `${JSON.stringify(refs, null, 2)}\n`);
}

/** Removes all that was fetched of a commit; the list forgets it first, so that half of it is never taken for whole. */
export async function removeFetched(cache: string, model: HubModel, commit: string): Promise<void> {
  const folder = repositoryFolder(cache, model);
  const refs = Object.entries(await readRefs(folder)).filter(([, known]) => known !== commit);
  if (refs.length === 0) return rm(folder, { recursive: true, force: true });
  await writeTextFile(join(folder, 'fetched.json'), `${JSON.stringify(Object.fromEntries(refs), null, 2)}\n`);
  await rm(join(folder, commit), { recursive: true, force: true });
}

async function readRefs(folder: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(folder, 'fetched.json'), 'utf8').catch(() => '{}');
  try {
    return refsSchema.parse(JSON.parse(text));
  } catch {
    // A damaged list is as good as none: what is on the disk is checked against the hub again.
    return {};
  }
}

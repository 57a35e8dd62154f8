import { mkdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import { chooseFiles } from './choose-files.ts';
import { downloadFile, type DownloadOptions } from './download-file.ts';
import { fetchedCommit, noteFetched, repositoryFolder } from './hub-cache.ts';
import { diskFull, notInCache, writeFailure, type HubModel } from './hub-failure.ts';
import { listModel, type HubFile } from './model-listing.ts';

export interface HubSettings {
  /** `https://huggingface.co`, or a mirror of it. */
  readonly endpoint: string;
  /** Only what was fetched before. */
  readonly offline: boolean;
  /** The folder with a folder for each fetched model. */
  readonly cache: string;
}

export interface FetchProgress {
  readonly file: string;
  /** Bytes of all files together. */
  readonly completed: number;
  readonly total: number;
}

export interface FetchedModel {
  readonly folder: string;
  /** 40 hex digits. */
  readonly commit: string;
}

export interface FetchModelOptions extends Omit<DownloadOptions, 'onBytes'> {
  readonly onProgress: (progress: FetchProgress) => void;
  /** Called once the small files are there; throws where the weights need not come. */
  readonly beforeWeights?: (folder: string) => Promise<void>;
}

/**
 * Brings a model from the hub into a folder of its own, or finds it there. Whatever came before, be it half a file, is
 * gone on from.
 *
 * @throws Failure in one clear line; the signal's reason once it is aborted
 */
export async function fetchModel(
  model: HubModel,
  { endpoint, offline, cache }: HubSettings,
  options: FetchModelOptions,
): Promise<FetchedModel> {
  requireNames(model);
  const folderOf = (commit: string) => join(repositoryFolder(cache, model), commit);
  if (offline) {
    const known = await fetchedCommit(cache, model);
    if (known === null || !(await isThere(folderOf(known)))) throw notInCache(model);
    return { folder: folderOf(known), commit: known };
  }
  const { commit, files } = await listModel(endpoint, model, options.signal);
  const folder = folderOf(commit);
  const chosen = chooseFiles(model.repository, files);
  await prepare(folder, chosen);
  const total = chosen.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  let hasLooked = false;
  for (const file of chosen) {
    if (!hasLooked && file.path.endsWith('.safetensors')) {
      hasLooked = true;
      await options.beforeWeights?.(folder);
    }
    const onBytes = (bytes: number) => options.onProgress({ file: file.path, completed: before + bytes, total });
    const url = `${endpoint.replace(/\/+$/, '')}/${model.repository}/resolve/${commit}/${file.path}`;
    const path = join(folder, file.path);
    onBytes(0);
    if (!(await isThere(path))) await downloadFile({ endpoint, model, url }, file, path, { ...options, onBytes });
    before += file.bytes;
    options.onProgress({ file: file.path, completed: before, total });
  }
  await noteFetched(cache, model, commit);
  return { folder, commit };
}

async function prepare(folder: string, files: readonly HubFile[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw writeFailure(folder, error);
  }
  let needed = 0;
  for (const { path, bytes } of files) {
    const there = await stat(join(folder, path)).catch(() => stat(join(folder, `${path}.part`)).catch(() => null));
    needed += Math.max(0, bytes - (there?.size ?? 0));
  }
  const { bavail, bsize } = await statfs(folder);
  if (needed > bavail * bsize) throw diskFull(folder, needed, bavail * bsize);
}

async function isThere(path: string): Promise<boolean> {
  // It is only ever put in place whole.
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The names go into addresses and folders. */
function requireNames({ repository, revision }: HubModel): void {
  const part = '[A-Za-z0-9][A-Za-z0-9._-]*';
  const isRepository = new RegExp(`^(?:${part}/)?${part}$`).test(repository) && !repository.includes('..');
  if (isRepository && /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(revision) && !revision.includes('..')) return;
  throw new Failure({
    code: 'hub-name',
    message: isRepository ? `"${revision}" is no revision.` : `"${repository}" is no name of a model on the hub.`,
    mend: 'Copy the name from the top of its page: owner/name, such as deepset/minilm-uncased-squad2.',
  });
}

import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import { refusal, unreachable, type HubModel } from './hub-failure.ts';

/** A file of a repository on the hub, at one commit. */
export interface HubFile {
  /** With slashes, from the top of the repository. */
  readonly path: string;
  readonly bytes: number;
  /** What its contents are checked against: large files by SHA-256, small ones by git's own hash of them. */
  readonly hash: { readonly kind: 'sha256' | 'git-sha1'; readonly hex: string };
}

export interface ModelListing {
  /** The commit that the revision stands for now. */
  readonly commit: string;
  readonly files: readonly HubFile[];
}

const siblingSchema = z.object({
  rfilename: z.string().min(1),
  size: z.int().nonnegative(),
  blobId: z.string().regex(/^[0-9a-f]{40}$/),
  lfs: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().nonnegative() }).nullish(),
});
const listingSchema = z.object({
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  siblings: z.array(siblingSchema),
});

/**
 * Asks the hub what a model consists of.
 *
 * @throws Failure where there is no such model, it is gated, or the hub cannot be reached
 */
export async function listModel(endpoint: string, model: HubModel, signal: AbortSignal): Promise<ModelListing> {
  const revision = encodeURIComponent(model.revision);
  const url = `${endpoint.replace(/\/+$/, '')}/api/models/${model.repository}/revision/${revision}?blobs=true`;
  const body = await ask(url, endpoint, model, signal);
  const listing = listingSchema.safeParse(body);
  if (!listing.success) throw notAHub(endpoint, listing.error);
  const { sha, siblings } = listing.data;
  return {
    commit: sha,
    files: siblings.map(({ rfilename, size, blobId, lfs }) =>
      lfs
        ? { path: rfilename, bytes: lfs.size, hash: { kind: 'sha256', hex: lfs.sha256 } }
        : { path: rfilename, bytes: size, hash: { kind: 'git-sha1', hex: blobId } },
    ),
  };
}

async function ask(url: string, endpoint: string, model: HubModel, signal: AbortSignal): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]) });
  } catch (error) {
    signal.throwIfAborted();
    throw unreachable(endpoint, error);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw refusal(model, response.status, response.headers.get('x-error-code'));
  }
  try {
    return await response.json();
  } catch (error) {
    signal.throwIfAborted();
    throw notAHub(endpoint, error);
  }
}

function notAHub(endpoint: string, cause: unknown): Failure {
  return new Failure({
    code: 'not-a-hub',
    message: `${endpoint} does not answer as the Hugging Face hub does.`,
    mend: "Set the hub's address in the settings to https://huggingface.co, or to a mirror of it.",
    cause,
  });
}

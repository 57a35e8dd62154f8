import { Failure } from '../../../shared/failure.ts';
import { fileFailure } from '../../../dataset/files/file-failure.ts';

/** A model on the hub, as people name it. */
export interface HubModel {
  /** `owner/name`, or a name alone for the hub's oldest models. */
  readonly repository: string;
  /** A branch, a tag or a commit. */
  readonly revision: string;
}

/** What the hub's refusal means. Its own word (`x-error-code`) counts more than the status, which it uses loosely. */
export function refusal({ repository, revision }: HubModel, status: number, errorCode: string | null): Failure {
  if (errorCode === 'GatedRepo' || status === 403) {
    return new Failure({
      code: 'hub-gated',
      message: `${repository} is gated: the hub gives it only to people who have accepted its terms.`,
      mend: "Accept them on the model's page, download its files there, and add their folder.",
    });
  }
  if (errorCode === 'RevisionNotFound') {
    return new Failure({
      code: 'hub-no-such-revision',
      message: `${repository} has no revision "${revision}".`,
      mend: 'Leave it at "main", or copy the name of a branch, tag or commit from its page.',
    });
  }
  // For a repository that is not there, the hub asks whoever is not signed in to sign in.
  if (errorCode === 'RepoNotFound' || status === 401 || status === 404) {
    return new Failure({
      code: 'hub-no-such-model',
      message: `There is no public model "${repository}" on the hub.`,
      mend: 'Copy its name from the top of its page, as owner/name. Private models are added from a folder.',
    });
  }
  if (status === 429) {
    return new Failure({
      code: 'hub-busy',
      message: 'The hub answers no more for now: it was asked too often from this address.',
      mend: 'Wait some minutes and try again: what has come stays.',
    });
  }
  return new Failure({
    code: 'hub-refused',
    message: `The hub answered ${status} for ${repository}.`,
    mend: 'Try again later: what has come stays.',
  });
}

/** No answer at all. */
export function unreachable(endpoint: string, cause: unknown): Failure {
  const { host } = new URL(endpoint);
  return new Failure({
    code: 'hub-unreachable',
    message: `The hub at ${host} cannot be reached: ${reasonOf(cause)}.`,
    mend: 'Check the connection and try again: what has come stays. Models in a folder need no connection.',
    cause,
  });
}

export function notInCache({ repository, revision }: HubModel): Failure {
  return new Failure({
    code: 'hub-offline',
    message: `${repository} (${revision}) was not fetched before, and the workbench is set to stay offline.`,
    mend: 'Switch offline mode off in the settings, or add the model from a folder.',
  });
}

export function corrupt(file: string): Failure {
  return new Failure({
    code: 'hub-file-corrupt',
    message: `${file} came with other contents than the hub says it has, twice.`,
    mend: 'Try again later; where a proxy stands in between, it may be changing files.',
  });
}

export function diskFull(folder: string, needed: number, free: number): Failure {
  return new Failure({
    code: 'disk-full',
    message: `The model needs ${megabytes(needed)} more, and ${folder} has ${megabytes(free)} free.`,
    mend: 'Free some space and try again: what has come stays.',
  });
}

/** An error of writing, in words. */
export function writeFailure(path: string, error: unknown): unknown {
  return fileFailure(path, error);
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause.cause;
  if (inner instanceof Error) return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.message;
  return cause.message;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}

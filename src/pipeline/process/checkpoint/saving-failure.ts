import { Failure } from '../../../shared/failure.ts';

const causes: Readonly<Record<string, readonly [code: string, what: string, mend: string]>> = {
  ENOSPC: ['disk-full', 'the disk is full', 'Free some space, or lower save_total_limit'],
  EDQUOT: ['disk-full', 'your quota on this disk is used up', 'Free some space, or lower save_total_limit'],
  EFBIG: ['file-too-large', 'a file is too large for this disk', 'Choose an output_dir on another disk'],
  EROFS: ['not-writable', 'the disk is read-only', 'Make it writable'],
  EACCES: ['not-writable', 'permission was denied', 'Make output_dir writable'],
  EPERM: ['not-writable', 'permission was denied', 'Make output_dir writable'],
  EIO: ['disk-error', 'the disk reports an error', 'Check the disk'],
};

/**
 * What went wrong while a checkpoint or the final model was written, and what is safe. Anything not about the disk is
 * passed on as it is.
 */
export function savingFailure(subject: string, error: unknown, previous: string | null): unknown {
  const known = causes[systemCode(error)];
  if (!known) return error;
  const [code, what, mend] = known;
  const safe =
    previous === null
      ? 'No earlier checkpoint was written in this run, so it starts over.'
      : `Nothing before it is lost: ${previous} is whole, and the run resumes from there.`;
  return new Failure({
    code,
    message: `${subject} could not be saved: ${what}. ${safe}`,
    mend: `${mend}, then start the run again.`,
    cause: error,
  });
}

/** The operating system's code, also where a Failure was made of it on the way. */
function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code in causes) return error.code;
  return systemCode(error.cause);
}

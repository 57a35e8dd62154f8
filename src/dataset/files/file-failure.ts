import { Failure } from '../../shared/failure.ts';

const causes: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  ENOENT: ['there is no such file.', 'Check the path.'],
  EEXIST: ['this is a file, not a folder.', 'Give the path of a folder.'],
  EISDIR: ['this is a folder, not a file.', 'Give the path of a file in it.'],
  ENOTDIR: ['part of this path is a file, not a folder.', 'Check the path.'],
  EACCES: ['permission denied.', 'Check who may read and write it.'],
  EPERM: ['permission denied.', 'Check who may read and write it.'],
  EROFS: ['this file system is read-only.', 'Choose another folder.'],
  ENOSPC: ['the disk is full.', 'Free some space, or choose a folder on another disk.'],
  EMFILE: ['too many files are open.', 'Close other programs and try again.'],
  ERR_FS_FILE_TOO_LARGE: ['the file is too large to be read whole.', 'Split it into several files.'],
  ERR_STRING_TOO_LONG: ['the file is too large to be read whole.', 'Split it into several files.'],
};

/** What the operating system says of a file, in words. Anything it does not know is passed on as it came. */
export function fileFailure(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = causes[code];
  if (!known) return error;
  return new Failure({
    code: `file-${code.toLowerCase().replaceAll('_', '-')}`,
    message: `${path}: ${known[0]}`,
    mend: known[1],
    cause: error,
  });
}

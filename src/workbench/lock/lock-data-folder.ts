import { join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { type Lock, lockFile } from './lock-file.ts';

/** Locks a data folder for this process. Throws a `Failure` where another has it for longer than `patienceMs`. */
export function lockDataFolder(dataFolder: string, patienceMs: number): Promise<Lock> {
  return lockFile(join(dataFolder, 'spanwright.lock'), { patienceMs }).catch((error: unknown) => {
    throw error instanceof Failure && error.code === 'locked' ? inUse(dataFolder) : error;
  });
}

function inUse(dataFolder: string): Failure {
  return new Failure({
    code: 'data-folder-in-use',
    message: `Another Spanwright is at work in ${dataFolder}.`,
    mend: 'Use its window, close it, or choose another data folder.',
  });
}

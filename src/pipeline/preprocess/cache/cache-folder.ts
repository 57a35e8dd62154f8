import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this platform keeps what programs can make again, and under it the tokenized data. */
export function defaultCacheFolder(
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  const base = {
    win32: environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
    darwin: join(home, 'Library', 'Caches'),
    other: environment.XDG_CACHE_HOME ?? join(home, '.cache'),
  }[platform === 'win32' || platform === 'darwin' ? platform : 'other'];
  return join(base, 'spanwright', 'features');
}

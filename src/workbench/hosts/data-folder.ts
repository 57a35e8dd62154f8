import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where the workbench keeps its data unless it is told otherwise: where programs of this system do. Both hosts share it. */
export function defaultDataFolder(
  { platform, env, home }: Surroundings = { platform: process.platform, env: process.env, home: homedir() },
): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Spanwright');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Spanwright');
  // A relative one is to be ignored, says the XDG Base Directory Specification.
  const shared = env.XDG_DATA_HOME !== undefined && isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : undefined;
  return join(shared ?? join(home, '.local', 'share'), 'spanwright');
}

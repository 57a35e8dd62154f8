import { spawn } from 'node:child_process';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The command that opens a link in the person's browser; null where there is no screen to open it on. */
export function browserCommand(url: string, { platform, env }: Surroundings): readonly [string, ...string[]] | null {
  if (env.SSH_CONNECTION !== undefined) return null;
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', url] : null;
}

/** Opens a link in the person's browser, where there is one. */
export function openBrowser(url: string, surroundings: Surroundings = process): void {
  const command = browserCommand(url, surroundings);
  if (command === null) return;
  const [program, ...words] = command;
  // Whether it works or not, the link stands in the terminal.
  spawn(program, words, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { hostInfo } from '../workbench/hosts/host-info.ts';
import type { HostServices } from '../workbench/router/host-services.ts';
import { Failure } from '../shared/failure.ts';
import { safeFileName } from './routes/safe-name.ts';

/** What the browser's host can do itself: say who it is, and give files a place from where they can be fetched. */
export function browserHost(dataFolder: string, downloadsFolder: string): HostServices {
  return {
    info: () => Promise.resolve(hostInfo('browser', dataFolder)),
    chooseFiles: () => Promise.reject(desktopOnly()),
    chooseFolder: () => Promise.reject(desktopOnly()),
    chooseSavePath: async ({ name }) => {
      await mkdir(downloadsFolder, { recursive: true });
      return freePath(downloadsFolder, safeFileName(name));
    },
    reveal: () => Promise.reject(desktopOnly()),
    offerActions: () => Promise.resolve(),
  };
}

/** The name, or the name with the first number that is free. */
function freePath(folder: string, name: string): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ending}`);
    if (!existsSync(path)) return path;
  }
}

function desktopOnly(): Failure {
  return new Failure({
    code: 'desktop-only',
    message: 'A browser has no dialogs of the system to show.',
    mend: 'Choose the file in the page, or write its path on the machine that serves it.',
  });
}

import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog, protocol } from 'electron';
import { z } from 'zod';
import { describeFailure, Failure } from '../shared/failure.ts';
import { defaultDataFolder } from '../workbench/hosts/data-folder.ts';
import { rendererFolder } from '../workbench/hosts/renderer-files.ts';
import { workerScript } from '../workbench/jobs/child-process-host.ts';
import { openDesktop, type Desktop } from './desktop.ts';
import { restrictContents } from './guards/restrict-contents.ts';
import { keepLog } from './log-file.ts';
import { registerAppScheme } from './window/app-scheme.ts';
import { readWords } from './words.ts';

/** What a second instance hands to the first. */
const handedOver = z.object({ file: z.string().nullable() });

app.setName('Spanwright');
app.setAppUserModelId('app.spanwright');
app.enableSandbox();

const words = readWords(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd(), isFile);
const dataFolder = words.dataFolder ?? defaultDataFolder();
const logFile = join(dataFolder, 'logs', 'spanwright.log');
// Chromium's own files lie with the data, so that each data folder has a window of its own.
const own = join(dataFolder, 'window');

try {
  mkdirSync(own, { recursive: true });
  app.setPath('userData', own);
  keepLog(logFile);
  if (app.requestSingleInstanceLock({ file: words.file })) run();
  else app.quit();
} catch (error) {
  end(error);
}

function run(): void {
  registerAppScheme(protocol);
  restrictContents(app);
  const { file } = words;
  let desktop: Desktop | null = null;
  let waiting = file;
  const bringIn = (path: string | null) => {
    if (desktop) desktop.comeForward(path);
    else waiting = path ?? waiting;
  };
  app.on('second-instance', (_event, _words, _folder, data) => bringIn(handedOver.safeParse(data).data?.file ?? null));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    bringIn(path);
  });
  app.on('activate', () => bringIn(null));
  app
    .whenReady()
    .then(async () => {
      desktop = await openDesktop({
        dataFolder,
        logFile,
        rendererFolder,
        worker: workerScript(),
        preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
        icon: fileURLToPath(new URL('../../resources/icons/icon.png', import.meta.url)),
        ...(app.isPackaged && { resourcesFolder: process.resourcesPath }),
      });
      if (waiting !== null) desktop.comeForward(waiting);
    })
    .catch(end);
}

/** Says why there is no window, and ends. */
function end(error: unknown): void {
  console.error(error);
  const why = error instanceof Failure ? describeFailure(error) : String(error);
  dialog.showErrorBox('Spanwright cannot be opened', why);
  app.exit(1);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

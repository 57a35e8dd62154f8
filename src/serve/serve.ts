import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { childProcessHost } from '../workbench/jobs/child-process-host.ts';
import { rendererFolder as builtRenderer } from '../workbench/hosts/renderer-files.ts';
import { firstPath } from '../workbench/projects/first-path.ts';
import { openWorkbench } from '../workbench/workbench.ts';
import { Failure } from '../shared/failure.ts';
import { browserHost } from './browser-host.ts';
import { Sessions } from './guard/sessions.ts';
import { createGuardedServer } from './http-server.ts';
import { listen } from './listen.ts';
import { downloadsRoute } from './routes/downloads.ts';
import { pagesRoute } from './routes/pages.ts';
import { removeOldUploads, uploadsRoute } from './routes/uploads.ts';
import { serveRpc } from './rpc.ts';

export interface ServeOptions {
  readonly dataFolder: string;
  /** Null: the usual one, or any that is free. */
  readonly port?: number | null;
  readonly rendererFolder?: string;
  readonly mostUploadBytes?: number;
}

export interface Serving {
  readonly port: number;
  /** Where the window opens; the demo is made for it where there is no project yet. */
  readonly firstPath: () => Promise<string>;
  /** A link that lets one browser in, at a path of the window. The one before is no longer good. */
  readonly newLink: (path?: string) => string;
  /** Lets running jobs write a checkpoint, and ends. */
  readonly close: () => Promise<void>;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** Serves the workbench to browsers on this machine. Throws a `Failure` where the port or the data folder cannot be used. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { dataFolder, port: asked = null, rendererFolder = builtRenderer, mostUploadBytes = 8 * 2 ** 30 } = options;
  if (!existsSync(join(rendererFolder, 'index.html'))) throw notBuilt();
  const workbench = await openWorkbench({ dataFolder, jobHost: childProcessHost() });
  try {
    const uploads = join(dataFolder, 'uploads');
    const downloads = join(dataFolder, 'downloads');
    await removeOldUploads(uploads, weekMs);
    const rpc = serveRpc({ workbench, host: browserHost(dataFolder, downloads) });
    let sessions = new Sessions(0);
    const server = createGuardedServer({
      sessions: () => sessions,
      routes: [uploadsRoute(uploads, mostUploadBytes), downloadsRoute(downloads), pagesRoute(rendererFolder)],
      connect: rpc.connect,
    });
    const port = await listen(server, asked);
    sessions = new Sessions(port);
    return {
      port,
      firstPath: () => firstPath(workbench),
      newLink: (path = '/') => `http://127.0.0.1:${port}${path}?token=${sessions.newToken()}`,
      close: async () => {
        rpc.close();
        server.close();
        server.closeAllConnections();
        await workbench.close();
      },
    };
  } catch (error) {
    await workbench.close();
    throw error;
  }
}

function notBuilt(): Failure {
  return new Failure({
    code: 'renderer-not-built',
    message: 'The pages of the workbench are not built.',
    mend: 'Run "npm run build".',
  });
}

import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { pageHeaders } from '../../workbench/hosts/content-security-policy.ts';
import { findRendererFile } from '../../workbench/hosts/renderer-files.ts';

const scheme = 'app';
const host = 'spanwright';

/** The origin of the window's pages: nobody else has it, and a page of another origin is none of ours. */
export const windowOrigin = `${scheme}://${host}`;

/** Makes the scheme one that has origins, storage and `fetch`, as `https` does. To be called before Electron is ready. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers the scheme's requests with the built renderer, and with nothing else. */
export function serveAppScheme(protocol: Protocol, rendererFolder: string): void {
  protocol.handle(scheme, (request) => answerPage(request, rendererFolder));
}

/** The answer to a request of the scheme: a file of the renderer with the headers that bind it, or none. */
export async function answerPage(request: Pick<Request, 'url' | 'method'>, rendererFolder: string): Promise<Response> {
  const url = URL.parse(request.url);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isOurs = url?.protocol === `${scheme}:` && url.host === host;
  const file = isRead && isOurs ? await findRendererFile(rendererFolder, url.pathname) : null;
  if (file === null) return new Response('There is nothing here.', { status: 404, headers: pageHeaders });
  const headers = { ...pageHeaders, 'Content-Type': file.mediaType };
  return new Response(request.method === 'HEAD' ? null : await readFile(file.path), { headers });
}

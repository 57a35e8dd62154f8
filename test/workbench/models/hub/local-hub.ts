import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What happens to a request in place of the right answer; `next` gives that. */
export type Fault = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface LocalHub {
  readonly endpoint: string;
  readonly commit: string;
  /** Requests so far, as `GET /path` with the range asked for. */
  readonly requests: string[];
  /** Faults of the requests for a file, the first for the first. */
  readonly faults: Map<string, Fault[]>;
  /** Takes the place of what the listing answers. */
  listing: Fault | null;
  /** Contents by path. */
  readonly files: Map<string, Buffer>;
}

/** A server that answers as the hub does for the one model `someone/tiny`, on a port of this machine. */
export async function localHub(files: Readonly<Record<string, Buffer | string>>): Promise<LocalHub> {
  const commit = createHash('sha1')
    .update(JSON.stringify(Object.keys(files)))
    .digest('hex');
  const contents = new Map(Object.entries(files).map(([path, data]) => [path, Buffer.from(data)]));
  const server = createServer((request, response) => {
    const url = decodeURIComponent(request.url!.split('?')[0]!);
    hub.requests.push([request.method, url, request.headers.range].filter(Boolean).join(' '));
    if (url.startsWith('/api/models/')) {
      if (hub.listing) hub.listing(request, response, () => list(url, response));
      else list(url, response);
      return;
    }
    const path = url.replace(`/someone/tiny/resolve/${commit}/`, '');
    const fault = hub.faults.get(path)?.shift();
    const next = () => send(path, request, response);
    if (fault) fault(request, response, next);
    else next();
  });
  const list = (url: string, response: ServerResponse) => {
    if (!url.startsWith('/api/models/someone/tiny/revision/')) refuse(response, 401, 'RepoNotFound');
    else if (!/\/(?:main|v1|[0-9a-f]{40})$/.test(url)) refuse(response, 404, 'RevisionNotFound');
    else response.end(JSON.stringify({ id: 'someone/tiny', sha: commit, siblings: [...contents].map(siblingOf) }));
  };
  const send = (path: string, request: IncomingMessage, response: ServerResponse) => {
    const data = contents.get(path);
    if (!data) {
      refuse(response, 404, 'EntryNotFound');
      return;
    }
    const etag = `"${createHash('sha256').update(data).digest('hex')}"`;
    response.setHeader('etag', etag);
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const condition = request.headers['if-range'];
    if (start === 0 || (condition !== undefined && condition !== etag)) return void response.end(data);
    if (start >= data.length) {
      response.writeHead(416, { 'content-range': `bytes */${data.length}` }).end();
      return;
    }
    response.writeHead(206, { 'content-range': `bytes ${start}-${data.length - 1}/${data.length}` });
    response.end(data.subarray(start));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const hub: LocalHub = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    commit,
    requests: [],
    faults: new Map(),
    listing: null,
    files: contents,
  };
  return hub;
}

/** Large files are in LFS, as on the hub. */
function siblingOf([path, data]: readonly [string, Buffer]) {
  const blobId = createHash('sha1').update(`blob ${data.length}\0`).update(data).digest('hex');
  const lfs = { sha256: createHash('sha256').update(data).digest('hex'), size: data.length };
  return { rfilename: path, size: data.length, blobId, ...(path.endsWith('.safetensors') && { lfs }) };
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'x-error-code': code }).end();
}

/** Sends the beginning of a file, and drops the connection. */
export function dropAfter(bytes: number, hub: LocalHub, path: string): Fault {
  return (request, response) => {
    const data = hub.files.get(path)!;
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(start > 0 ? 206 : 200, {
      'content-length': data.length - start,
      ...(start > 0 && { 'content-range': `bytes ${start}-${data.length - 1}/${data.length}` }),
    });
    // Not at once: what the other side has not taken in by then is lost.
    response.write(data.subarray(start, start + bytes), () => setTimeout(() => response.destroy(), 30));
  };
}

export function status(code: number, errorCode?: string): Fault {
  return (_request, response) => {
    response.writeHead(code, errorCode ? { 'x-error-code': errorCode } : {}).end('refused');
  };
}

/** Sends something else of the same length. */
export function wrongBytes(hub: LocalHub, path: string): Fault {
  return (_request, response) => void response.end(Buffer.alloc(hub.files.get(path)!.length, 7));
}

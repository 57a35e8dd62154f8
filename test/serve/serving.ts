import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { serve, type ServeOptions, type Serving } from '../../src/serve/serve.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

export interface Request {
  readonly method?: string;
  /** As it stands in the request, not tidied up as `fetch` would. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | Readable;
}

/** A workbench that is served from a folder of its own, with a page to show. */
export interface TemporaryServing extends Serving, AsyncDisposable {
  readonly folder: string;
  readonly origin: string;
  readonly ask: (request: Request) => Promise<Answer>;
  /** Opens a link as a browser would. @returns the header of a request from then on */
  readonly enter: () => Promise<{ readonly cookie: string }>;
}

export async function temporaryServing(options: Partial<ServeOptions> = {}): Promise<TemporaryServing> {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-serve-'));
  const rendererFolder = join(folder, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Spanwright</title>');
  writeFileSync(join(rendererFolder, 'assets', 'index-1.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  const serving = await serve({ dataFolder: join(folder, 'data'), port: 0, rendererFolder, ...options });
  const ask = (request: Request) => send(serving.port, request);
  return {
    ...serving,
    folder,
    origin: `http://127.0.0.1:${serving.port}`,
    ask,
    enter: async () => {
      const { headers } = await ask({ path: serving.newLink().slice(`http://127.0.0.1:${serving.port}`.length) });
      return { cookie: headers['set-cookie']![0]!.split(';')[0]! };
    },
    [Symbol.asyncDispose]: async () => {
      await serving.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function send(port: number, { method = 'GET', path, headers = {}, body }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () => {
        const all = Buffer.concat(chunks);
        resolve({ status: response.statusCode!, headers: response.headers, body: all, text: all.toString() });
      });
    });
    request.on('error', reject);
    if (body instanceof Readable) body.on('error', (error) => request.destroy(error)).pipe(request);
    else request.end(body);
  });
}

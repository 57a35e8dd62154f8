import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { pageHeaders } from '../../workbench/hosts/content-security-policy.ts';
import { findRendererFile } from '../../workbench/hosts/renderer-files.ts';
import { answerText } from './answers.ts';
import type { Route } from './route.ts';

/** The built renderer. */
export function pagesRoute(folder: string): Route {
  return {
    methods: ['GET', 'HEAD'],
    prefix: '/',
    kind: 'page',
    async answer(request, response, pathname) {
      const file = await findRendererFile(folder, pathname);
      if (file === null) {
        answerText(response, 404, 'There is nothing here.');
        return;
      }
      response.writeHead(200, {
        ...pageHeaders,
        'Content-Type': file.mediaType,
        'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-cache',
      });
      if (request.method === 'HEAD') response.end();
      else await pipeline(createReadStream(file.path), response);
    },
  };
}

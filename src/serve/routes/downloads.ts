import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pageHeaders } from '../../workbench/hosts/content-security-policy.ts';
import { splitUrlPath } from '../../workbench/hosts/renderer-files.ts';
import { answerText } from './answers.ts';
import type { Route } from './route.ts';
import { tarOf } from './tar.ts';

/** `GET /downloads/NAME` gives what lies in the folder under that name; a folder as a tar archive. */
export function downloadsRoute(folder: string): Route {
  return {
    methods: ['GET', 'HEAD'],
    prefix: '/downloads/',
    kind: 'part',
    async answer(request, response, pathname) {
      const [, name, ...more] = splitUrlPath(pathname) ?? [];
      const path = name === undefined || more.length > 0 ? null : join(folder, name);
      const found = path === null ? null : await lstat(path).catch(() => null);
      if (path === null || found === null || !(found.isFile() || found.isDirectory())) {
        answerText(response, 404, 'There is no such file to download.');
        return;
      }
      const whole = found.isFile();
      response.writeHead(200, {
        ...pageHeaders,
        'Content-Type': whole ? 'application/octet-stream' : 'application/x-tar',
        'Content-Disposition': attachment(whole ? name! : `${name!}.tar`),
        'Cache-Control': 'no-store',
        ...(whole ? { 'Content-Length': found.size } : {}),
      });
      if (request.method === 'HEAD') response.end();
      else await pipeline(whole ? createReadStream(path) : tarOf(path), response);
    },
  };
}

/** RFC 6266: the name as it is, and one in ASCII for who does not know the first. */
function attachment(name: string): string {
  const plain = name.replace(/[^\u0020-\u007e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

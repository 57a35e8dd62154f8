import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file of the built renderer, as it is to be served. */
export interface RendererFile {
  readonly path: string;
  readonly mediaType: string;
  /** Whether its name changes with its content. */
  readonly immutable: boolean;
}

/** Where `npm run build` puts the renderer. */
export const rendererFolder = fileURLToPath(new URL('../../../out/renderer', import.meta.url));

/**
 * The names of the folders and the file that a URL's path leads through; null for a path that tries to leave, that has
 * hidden or empty names, or that cannot be decoded.
 */
export function splitUrlPath(pathname: string): readonly string[] | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }

  if (!decoded.startsWith('/') || /[\\\u0000-\u001f]/.test(decoded)) return null;
  const names = decoded.split('/').slice(1);
  if (names.at(-1) === '') names.pop();
  const isPlain = (name: string) => name !== '' && !name.startsWith('.') && !/^[a-z]:/i.test(name);
  return names.every(isPlain) ? names : null;
}

/**
 * The file that answers a path of the window. The window's own places, whose paths have no ending, are all answered by
 * the page. Null: there is none, or it lies outside, if only by a link.
 */
export async function findRendererFile(folder: string, pathname: string): Promise<RendererFile | null> {
  const names = splitUrlPath(pathname);
  if (names === null) return null;
  const isPlace = extname(names.at(-1) ?? '') === '';
  const path = isPlace ? join(folder, 'index.html') : join(folder, ...names);
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  if (mediaType === undefined || !(await isFileWithin(folder, path))) return null;
  return { path, mediaType, immutable: !isPlace && names[0] === 'assets' };
}

async function isFileWithin(folder: string, path: string): Promise<boolean> {
  try {
    const [inside, real] = await Promise.all([realpath(folder), realpath(path)]);
    return real.startsWith(inside + sep) && (await stat(real)).isFile();
  } catch {
    return false;
  }
}

import { homedir } from 'node:os';
import { z } from 'zod';
import type { PathDeclaration } from '../declaration.ts';
import type { ArgumentKind } from './kind.ts';

/** A JSON file or a form passes no shell that would do it. */
export function expandHome(path: string): string {
  return path.replace(/^~(?=$|[/\\])/, () => homedir());
}

export const pathKind: ArgumentKind<PathDeclaration> = {
  schema: ({ extensions }) =>
    extensions ? z.string().regex(new RegExp(`\\.(${extensions.join('|')})$`, 'i')) : z.string().min(1),
  expected({ of, extensions }) {
    const endings = extensions?.map((extension) => `.${extension}`).join(', ');
    return endings ? `the path of a ${of} that ends in one of ${endings}` : `the path of a ${of}`;
  },
  words: 'one',
  fromWords: ([word = '']) => word,
  toWords: (value) => [String(value)],
  normalize(value) {
    if (value === '') return null;
    return typeof value === 'string' ? expandHome(value) : value;
  },
};

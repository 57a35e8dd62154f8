import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import type { EntryKey } from '../store/ids.ts';

/** Where a page of entries ended, to be handed back as it is. */
export type Cursor = string & { readonly __brand: 'Cursor' };

/** The last entry of a page: what it was ordered by, and its key. */
export interface Position {
  readonly value: string | number;
  readonly key: EntryKey;
}

const schema = z.tuple([z.union([z.string(), z.number()]), z.int().nonnegative()]);

export function writeCursor({ value, key }: Position): Cursor {
  return Buffer.from(JSON.stringify([value, key])).toString('base64url') as Cursor;
}

/** Throws a `Failure` where it is not one that `writeCursor` wrote. */
export function readCursor(cursor: Cursor): Position {
  try {
    const [value, key] = schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { value, key: key as EntryKey };
  } catch (cause) {
    throw new Failure({
      code: 'not-a-cursor',
      message: `"${cursor}" does not say where a page of entries ended.`,
      mend: 'Begin with the first page.',
      cause,
    });
  }
}

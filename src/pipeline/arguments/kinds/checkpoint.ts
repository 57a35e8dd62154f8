import { z } from 'zod';
import type { CheckpointDeclaration } from '../declaration.ts';
import type { ArgumentKind } from './kind.ts';
import { expandHome } from './path.ts';

export const checkpointKind: ArgumentKind<CheckpointDeclaration> = {
  schema: () => z.union([z.literal(true), z.string().min(1)]),
  expected: () => 'the path of a checkpoint folder, or true',
  words: 'at most one',
  fromWords: ([word]) => word ?? true,
  toWords: (value) => (value === true ? [] : [String(value)]),
  normalize(value) {
    if (value === '' || value === false) return null;
    if (typeof value !== 'string') return value;
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true' || null;
    return expandHome(value);
  },
};

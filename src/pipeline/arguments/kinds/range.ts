import type { z } from 'zod';
import type { NumberRange } from '../declaration.ts';

/** Adds the bounds to a schema. */
export function withinRange(schema: z.ZodNumber, { min, max, above, below }: NumberRange): z.ZodNumber {
  if (min !== undefined) schema = schema.min(min);
  if (max !== undefined) schema = schema.max(max);
  if (above !== undefined) schema = schema.gt(above);
  if (below !== undefined) schema = schema.lt(below);
  return schema;
}

/** `above 0 and at most 1`; empty where there are no bounds. */
export function describeRange({ min, max, above, below }: NumberRange): string {
  if (min !== undefined && max !== undefined) return `between ${min} and ${max}`;
  const bounds = [
    min === undefined ? '' : `of at least ${min}`,
    above === undefined ? '' : `above ${above}`,
    max === undefined ? '' : `at most ${max}`,
    below === undefined ? '' : `below ${below}`,
  ];
  return bounds.filter(Boolean).join(' and ');
}

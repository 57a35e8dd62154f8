import type { z } from 'zod';

/** A kind of work that a process of its own does: what it is told, and what it answers. Plain data that crosses processes. */
export interface JobKind<Input extends z.ZodType = z.ZodType, Result extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly result: Result;
}

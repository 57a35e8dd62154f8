import { z } from 'zod';

const id = z.union([z.string(), z.number().transform(String)]);
const text = z.object({ text: z.string() }).transform((answer) => answer.text);
const answers = z.union([z.array(text), z.object({ text: z.array(z.string()) }).transform((columns) => columns.text)]);

/** A question of either form, as far as scoring needs it. */
export const goldSchema = z.object({ id, answers });

/** One of `data[]` in the nested form, its questions not yet looked at. */
export const articleSchema = z.object({
  paragraphs: z.array(z.object({ qas: z.array(z.unknown()) })),
});

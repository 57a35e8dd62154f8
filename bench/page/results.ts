import { z } from 'zod';

/** What the parts have measured so far, so that one can be measured again without the others. */
export const resultsSchema = z.record(
  z.string(),
  z.object({
    /** The machine, its software, and the day. */
    measuredOn: z.string(),
    columns: z.array(z.string()),
    rows: z.array(
      z.object({
        name: z.string(),
        cells: z.array(z.string()),
        holds: z.boolean().nullable(),
        missed: z.array(z.string()).optional(),
      }),
    ),
    plots: z
      .array(
        z.object({
          title: z.string(),
          x: z.string(),
          y: z.string(),
          lines: z.array(z.object({ name: z.string(), points: z.array(z.tuple([z.number(), z.number()])) })),
        }),
      )
      .optional(),
    notes: z.array(z.string()).optional(),
  }),
);
export type Results = z.infer<typeof resultsSchema>;

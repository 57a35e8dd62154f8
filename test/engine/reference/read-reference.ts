import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { delimiter, join, relative } from 'node:path';
import { z } from 'zod';
import type { SpanBatch } from '../../../src/engine/batch.ts';

const here = fileURLToPath(new URL('cases', import.meta.url));
/** More of them, where this repository lies beside the folder they are shared in. */
const shared = fileURLToPath(new URL('../../../../shared/reference/cases', import.meta.url));

/** Folders of cases: those the environment names, separated as in PATH, or the repository's own and the shared ones. */
const folders = process.env.SPANWRIGHT_REFERENCES?.split(delimiter) ?? [here, shared].filter(existsSync);
const families = ['bert', 'roberta', 'distilbert', 'electra'] as const;

/** What PyTorch computed for tiny models: see README.md. */
export const references = folders.flatMap((folder) =>
  families.map((family) => ({ name: `${family} in ${relative(process.cwd(), folder)}`, folder: join(folder, family) })),
);

const stepSchema = z.object({ loss: z.number(), grad_norm: z.number(), lr: z.number() });
const expectedSchema = z.object({
  settings: z.object({
    adam_beta1: z.number(),
    adam_beta2: z.number(),
    adam_epsilon: z.number(),
    weight_decay: z.number(),
    max_grad_norm: z.number(),
    lora: z.object({ r: z.number(), lora_alpha: z.number() }),
  }),
  loss: z.number(),
  start_logits: z.array(z.array(z.number())),
  end_logits: z.array(z.array(z.number())),
  full: z.array(stepSchema),
  lora: z.array(stepSchema),
});
const grid = z.array(z.array(z.number()));
const batchSchema = z.object({
  input_ids: grid,
  attention_mask: grid,
  token_type_ids: grid,
  start_positions: z.array(z.number()),
  end_positions: z.array(z.number()),
});

export function readReference(folder: string) {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const raw = batchSchema.parse(read('batch.json'));
  const flat = (rows: number[][]) => Int32Array.from(rows.flat());
  const batch: SpanBatch = {
    rows: raw.input_ids.length,
    columns: raw.input_ids[0]!.length,
    inputIds: flat(raw.input_ids),
    attentionMask: flat(raw.attention_mask),
    tokenTypeIds: flat(raw.token_type_ids),
    startPositions: Int32Array.from(raw.start_positions),
    endPositions: Int32Array.from(raw.end_positions),
  };
  return { batch, expected: expectedSchema.parse(read('expected.json')) };
}

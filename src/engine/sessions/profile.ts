import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const events = z.array(
  z.object({
    cat: z.string(),
    args: z
      .object({
        op_name: z.string().optional(),
        provider: z.string().optional(),
        output_type_shape: z.array(z.record(z.string(), z.array(z.number()))).optional(),
      })
      .optional(),
  }),
);

/** A node that onnxruntime computed. */
export interface ProfiledNode {
  readonly operator: string;
  readonly provider: string | undefined;
  /** The type and the shape of each. */
  readonly outputs: readonly (readonly [type: string, shape: readonly number[]])[];
}

/**
 * The nodes that sessions computed, of each session in their order.
 *
 * @param profile as the sessions were given it; they have been released
 */
export async function readProfile(profile: string): Promise<readonly ProfiledNode[]> {
  const folder = dirname(profile);
  const names = (await readdir(folder)).filter((name) => name.startsWith(basename(profile)));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return files.flatMap((text) =>
    events.parse(JSON.parse(text)).flatMap(({ cat, args }) => {
      if (cat !== 'Node' || !args?.op_name) return [];
      const outputs = (args.output_type_shape ?? []).flatMap((output) => Object.entries(output));
      return [{ operator: args.op_name, provider: args.provider, outputs }];
    }),
  );
}

import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const nodeEvents = z.array(
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

/**
 * The operators that the processor computed for a device: what its provider does not have goes there and back. Shapes are
 * always worked out on the processor, and not counted.
 *
 * @param profile as the sessions were given it; they have been released
 */
export async function operatorsOnProcessor(profile: string): Promise<readonly string[]> {
  const folder = dirname(profile);
  const names = (await readdir(folder)).filter((name) => name.startsWith(basename(profile)));
  const operators = new Set<string>();
  for (const name of names)
    for (const { cat, args } of nodeEvents.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))))
      if (
        cat === 'Node' &&
        args?.provider === 'CPUExecutionProvider' &&
        args.op_name &&
        hasNumbers(args.output_type_shape)
      )
        operators.add(args.op_name);
  return [...operators].toSorted();
}

function hasNumbers(outputs: readonly Readonly<Record<string, readonly number[]>>[] = []): boolean {
  return outputs.some((output) =>
    Object.entries(output).some(([type, shape]) => /float|bool|uint8/.test(type) && shape.length > 0),
  );
}

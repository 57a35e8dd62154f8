import { type ProfiledNode, readProfile } from './profile.ts';

/**
 * The operators that the processor computed for a device: what its provider does not have goes there and back. Shapes are
 * always worked out on the processor, and not counted.
 *
 * @param profile as the sessions were given it; they have been released
 */
export async function operatorsOnProcessor(profile: string): Promise<readonly string[]> {
  const nodes = (await readProfile(profile)).filter(
    (node) => node.provider === 'CPUExecutionProvider' && hasNumbers(node),
  );
  return [...new Set(nodes.map(({ operator }) => operator))].toSorted();
}

function hasNumbers({ outputs }: ProfiledNode): boolean {
  return outputs.some(([type, shape]) => /float|bool|uint8/.test(type) && shape.length > 0);
}

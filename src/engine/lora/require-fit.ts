import { Failure } from '../../shared/failure.ts';
import type { Model } from '../model/model.ts';
import type { Adapter } from './adapter-files.ts';
import type { LoraWiring } from './lora.ts';
import { adapterShapes } from './new-adapter.ts';

/**
 * Requires an adapter to have what its wiring into a model needs, in the right shapes, and nothing else.
 *
 * @throws Failure `adapter-does-not-fit`, which names the first parameter that is missing, differs or has no place
 */
export function requireFit(
  base: Model,
  adapter: Adapter,
  wiring: LoraWiring,
  folders: { readonly model: string; readonly adapter: string },
): void {
  const own = adapterShapes(wiring, adapter.settings);
  const saved = wiring.savedParameters
    .filter((name) => adapter.parameters.has(name))
    .map((name) => [name, base.specifications.get(name)!.shape] as const);
  const needed = new Map([...own, ...saved]);
  const misfit = (what: string) =>
    new Failure({
      code: 'adapter-does-not-fit',
      message: `The adapter ${folders.adapter} does not fit the model ${folders.model}: ${what}.`,
      mend: 'Use it with the model that it was trained on.',
    });
  for (const [name, shape] of needed) {
    const found = adapter.parameters.get(name)?.shape;
    if (found === undefined) throw misfit(`it has no "${name}"`);
    if (found.join() !== shape.join())
      throw misfit(`its "${name}" is [${found.join(', ')}] and would have to be [${shape.join(', ')}]`);
  }
  const strange = [...adapter.parameters.keys()].find((name) => !needed.has(name));
  if (strange !== undefined) throw misfit(`it holds "${strange}", which has no place there`);
}

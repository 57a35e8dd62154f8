import type { LoraSettings } from '../lora/lora.ts';
import { wireLora } from '../lora/lora.ts';
import { adapterShapes } from '../lora/new-adapter.ts';
import type { Model } from '../model/model.ts';
import type { ModelDefinition } from './model-definition.ts';

/** What the graphs of a model are written from, and the parameters to train: all of them, or LoRA's. */
export function defineModel(
  model: Model,
  loraSettings: LoraSettings | undefined,
): { readonly definition: ModelDefinition; readonly trained: readonly string[] } {
  const shapes = new Map([...model.specifications].map(([name, { shape }]) => [name, shape]));
  const { architecture, config } = model;
  if (loraSettings === undefined)
    return { definition: { architecture, config, shapes, lora: undefined }, trained: [...shapes.keys()] };
  const lora = wireLora(loraSettings, model.specifications);
  const adapters = adapterShapes(lora, loraSettings);
  return {
    definition: { architecture, config, shapes: new Map([...shapes, ...adapters]), lora },
    trained: [...adapters.keys(), ...lora.savedParameters],
  };
}

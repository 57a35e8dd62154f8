import { join } from 'node:path';
import { describeModel } from '../../../engine/model/describe-model.ts';
import { readConfig } from '../../../engine/model/read-config.ts';
import { modelLimits } from '../../../pipeline/preprocess/model-limits.ts';
import type { Preset } from '../../../shared/contract/arguments.ts';
import type { ModelId } from '../../../shared/contract/ids.ts';
import { modelSource } from '../../models/model-source.ts';
import type { Workbench } from '../../workbench.ts';
import { careful } from './careful.ts';
import { fromScratch } from './from-scratch.ts';
import { loraOnALaptop } from './lora-on-a-laptop.ts';
import type { MakePreset, ModelToTune } from './preset.ts';
import { quickTry } from './quick-try.ts';

/** For a model that there is. To add one: its file beside this one, and its line here. */
const forModels: readonly MakePreset<ModelToTune>[] = [quickTry, careful, loraOnALaptop];

/**
 * Presets fitted to a model; without one, to a new model of the shape of the one that ships. Throws a `Failure` where the
 * model cannot be used.
 */
export async function presetsFor(
  { store, resourcesFolder }: Pick<Workbench, 'store' | 'resourcesFolder'>,
  model: ModelId | null,
): Promise<Preset[]> {
  if (model === null) {
    const config = join(resourcesFolder, 'demo', 'base', 'config.json');
    return [fromScratch({ config, longestInput: modelLimits((await readConfig(config)).config).maxLength })];
  }
  const { model: folder } = await modelSource(store, store.models.get(model));
  const { parameters, config } = await describeModel(folder);
  const from = { millions: parameters / 1e6, longestInput: modelLimits(config).maxLength };
  return forModels.map((make) => make(from));
}

import { Failure } from '../../shared/failure.ts';
import type { ParameterSpecification } from '../architectures/parameters.ts';

/** PEFT's `LoraConfig`, as far as it applies to encoders. */
export interface LoraSettings {
  /** Rank of the update. */
  readonly r: number;
  readonly loraAlpha: number;
  readonly loraDropout: number;
  /** Module names or their endings, as PEFT matches them; `all-linear` for every linear layer but the head. */
  readonly targetModules: readonly string[];
  /** Modules trained whole and saved with the adapter. */
  readonly modulesToSave: readonly string[];
  /** Scale by α/√r instead of α/r (Kalajdzievski 2023). */
  readonly useRslora: boolean;
}

/** The low-rank update beside one linear layer: y = W x + scale · B (A x). */
export interface LoraAdapter {
  /** Parameter name of A, `[r, inputs]`. */
  readonly down: string;
  /** Parameter name of B, `[outputs, r]`. */
  readonly up: string;
  readonly scale: number;
  readonly dropout: number;
  readonly inputs: number;
  readonly outputs: number;
}

export interface LoraWiring {
  readonly adapters: ReadonlyMap<string, LoraAdapter>;
  /** Names of the model's own parameters that are trained along. */
  readonly savedParameters: readonly string[];
  adapterOf(module: string): LoraAdapter | undefined;
}

/** Low-rank adaptation (Hu et al. 2021) of the layers that the settings name. */
export function wireLora(
  settings: LoraSettings,
  specifications: ReadonlyMap<string, ParameterSpecification>,
): LoraWiring {
  const savedParameters = [...specifications.keys()].filter((name) => matches(moduleOf(name), settings.modulesToSave));
  const adapters = new Map<string, LoraAdapter>();
  for (const module of targetedModules(settings, specifications)) {
    const [outputs, inputs] = specifications.get(`${module}.weight`)!.shape as [number, number];
    adapters.set(module, {
      down: `${module}.lora_A.weight`,
      up: `${module}.lora_B.weight`,
      scale: settings.loraAlpha / (settings.useRslora ? Math.sqrt(settings.r) : settings.r),
      dropout: settings.loraDropout,
      inputs,
      outputs,
    });
  }
  return { adapters, savedParameters, adapterOf: (module) => adapters.get(module) };
}

/** The layers to adapt: those targeted, without what is trained whole. */
function targetedModules(
  { targetModules, modulesToSave }: LoraSettings,
  specifications: ReadonlyMap<string, ParameterSpecification>,
): string[] {
  const linears = [...specifications.keys()].filter((name) => isLinear(name, specifications)).map(moduleOf);
  const adaptable = linears.filter((module) => !matches(module, modulesToSave));
  if (targetModules.includes('all-linear')) return adaptable;
  const chosen = adaptable.filter((module) => matches(module, targetModules));
  const lost = targetModules.find((target) => !linears.some((module) => matches(module, [target])));
  if (lost === undefined && chosen.length > 0) return chosen;
  const endings = [...new Set(adaptable.map((module) => module.slice(module.lastIndexOf('.') + 1)))];
  throw new Failure({
    code: 'lora-target-unknown',
    message:
      lost === undefined
        ? `target_modules (${targetModules.join(', ')}) leaves nothing to adapt beside modules_to_save (${modulesToSave.join(', ')}).`
        : `target_modules names "${lost}", which is no linear layer of this model.`,
    mend: `Choose from: ${endings.join(', ')}.`,
  });
}

/** Linear layers are the two-dimensional weights that have a bias; tables have none. */
function isLinear(name: string, specifications: ReadonlyMap<string, ParameterSpecification>): boolean {
  return (
    name.endsWith('.weight') &&
    specifications.get(name)!.shape.length === 2 &&
    specifications.has(`${moduleOf(name)}.bias`)
  );
}

function moduleOf(parameter: string): string {
  return parameter.slice(0, parameter.lastIndexOf('.'));
}

function matches(module: string, names: readonly string[]): boolean {
  return names.some((name) => module === name || module.endsWith(`.${name}`));
}

import { LivePredictor } from '../inference/live-predictor.ts';
import type { GraphTarget } from '../graph/target.ts';
import { ParameterLayout } from '../parameters/flat-parameters.ts';
import { sharedFloats } from '../parameters/shared-memory.ts';
import { openSession } from '../sessions/open-session.ts';
import { targetOf } from '../sessions/targets.ts';
import type { TensorView, Trainer } from '../trainer.ts';
import { DeviceTrainer } from './device/device-trainer.ts';
import { loopGraph } from './device/loop-graph.ts';
import type { ModelDefinition } from './model-definition.ts';
import { openReplicas } from './replicas/open-replicas.ts';
import { SessionTrainer, type TrainerSettings } from './session-trainer.ts';
import { gradientGraph } from './training-graph.ts';

/**
 * Makes a trainer.
 *
 * @param parameters every parameter of the model by checkpoint name. Those trained are copied into one vector, or trained
 *   where they lie with `settings.inPlace`; frozen ones are used where they lie.
 * @param trained names of the parameters to train.
 */
export async function createTrainer(
  model: ModelDefinition,
  parameters: ReadonlyMap<string, TensorView>,
  trained: readonly string[],
  settings: TrainerSettings,
): Promise<Trainer> {
  const parts = trainerParts(model, parameters, trained, settings);
  const target = targetOf(settings.session.device, settings.precision);
  return settings.session.device === 'cuda' ? deviceTrainer(parts, target) : sessionTrainer(parts, target);
}

export type TrainerParts = ReturnType<typeof trainerParts>;

/** Whatever is trained in one vector, with room for the moments. */
export function trainerParts(
  model: ModelDefinition,
  parameters: ReadonlyMap<string, TensorView>,
  trained: readonly string[],
  settings: TrainerSettings,
) {
  const trainedSet = new Set(trained);
  const layout = new ParameterLayout(new Map(trained.map((name) => [name, model.shapes.get(name)!])));
  const vector = () => sharedFloats(layout.length);
  const inPlace = settings.inPlace ? layout.vectorOf(parameters) : undefined;
  const vectors = { parameter: inPlace ?? vector(), first: vector(), second: vector() };
  if (inPlace === undefined)
    layout.fill(vectors.parameter, new Map([...parameters].filter(([name]) => trainedSet.has(name))));
  const frozen = new Map([...parameters].filter(([name]) => !trainedSet.has(name)));
  const current = new Map([...parameters, ...layout.views(vectors.parameter)]);
  return { model, layout, vectors, settings, frozen, current, trained };
}

/** The state lies with the host, in memory that the graphs change in place. */
export async function sessionTrainer(
  { model, layout, vectors, settings, current, trained }: TrainerParts,
  target: GraphTarget,
): Promise<Trainer> {
  const { session } = settings;
  const gradients = gradientGraph(model, trained, settings, target);
  return new SessionTrainer({
    model,
    layout,
    vectors,
    settings,
    gradients,
    ...(await openReplicas(gradients, layout, vectors, current, settings)),
    predictor: new LivePredictor(model, current, session),
  });
}

/** The state is carried to the device for many steps at a time. */
export async function deviceTrainer(
  { model, layout, vectors, settings, frozen, current }: TrainerParts,
  target: GraphTarget,
): Promise<Trainer> {
  const { session } = settings;
  const loop = loopGraph(model, layout, frozen, settings, target);
  return new DeviceTrainer({
    model,
    layout,
    vectors,
    settings,
    loop,
    session: await openSession(loop.graph, session),
    predictor: new LivePredictor(model, current, session),
  });
}

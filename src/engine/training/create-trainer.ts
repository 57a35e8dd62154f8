import { FlatAdamW } from '../optimizer/flat-adamw.ts';
import { SpanPredictor } from '../inference/span-predictor.ts';
import { ParameterLayout } from '../parameters/flat-parameters.ts';
import { openSession } from '../sessions/open-session.ts';
import type { TensorView, Trainer } from '../trainer.ts';
import { SessionTrainer, type TrainerSettings } from './session-trainer.ts';
import { gradientGraph, type ModelDefinition } from './training-graph.ts';

/**
 * Makes a trainer.
 *
 * @param parameters every parameter of the model by checkpoint name. Those trained are copied into one vector and may be
 *   let go of afterwards; frozen ones are used where they lie.
 * @param trained names of the parameters to train.
 */
export async function createTrainer(
  model: ModelDefinition,
  parameters: ReadonlyMap<string, TensorView>,
  trained: readonly string[],
  settings: TrainerSettings,
): Promise<Trainer> {
  const trainedSet = new Set(trained);
  const layout = new ParameterLayout(new Map(trained.map((name) => [name, model.shapes.get(name)!])));
  const vectors = {
    parameter: new Float32Array(layout.length),
    gradient: new Float32Array(layout.length),
    first: new Float32Array(layout.length),
    second: new Float32Array(layout.length),
  };
  layout.fill(vectors.parameter, new Map([...parameters].filter(([name]) => trainedSet.has(name))));
  const current = new Map([...parameters, ...layout.views(vectors.parameter)]);
  const gradients = gradientGraph(model, trained, settings);
  return new SessionTrainer({
    model,
    layout,
    vectors,
    parameters: current,
    settings,
    gradients,
    gradientSession: await openSession(gradients.graph, settings.session),
    predictor: await SpanPredictor.create(model, current, settings.session),
    optimizer: await FlatAdamW.create(layout, vectors, settings.optimizer, settings.session),
  });
}

import { Failure } from '../../shared/failure.ts';
import type { Graph, Value } from '../graph/graph.ts';
import { dense, type Gradient, type Operator, type OperatorCall } from './operator.ts';

interface TapeEntry {
  readonly call: OperatorCall<unknown>;
  readonly operator: Operator<unknown>;
}

/** Writes operators into a graph, remembers them, and writes their gradients in reverse. */
export class Tape {
  readonly graph: Graph;
  private readonly entries: TapeEntry[] = [];

  constructor(graph: Graph) {
    this.graph = graph;
  }

  apply<Settings>(operator: Operator<Settings>, inputs: readonly Value[], settings: Settings): Value {
    const { output, saved = [] } = operator.forward(this.graph, inputs, settings);
    this.entries.push({ operator: operator, call: { inputs, output, saved, settings } });
    return output;
  }

  /**
   * Writes the backward pass: the gradient of `loss` (a scalar, scaled by `seed`) with respect to each of `parameters`.
   *
   * Only what lies between a parameter and the loss is differentiated. A parameter that the loss does not depend on is
   * missing from the result. A table of rows may be read more than once only if it is read by rows each time.
   */
  gradients(loss: Value, seed: Value, parameters: ReadonlySet<Value>): Map<Value, Gradient[]> {
    const moving = this.dependants(parameters);
    const found = new Map<Value, Gradient[]>([[loss, [dense(seed)]]]);
    for (const { operator, call } of this.entries.toReversed()) {
      const contributions = found.get(call.output);
      if (contributions === undefined || !moving.has(call.output)) continue;
      found.delete(call.output);
      const wanted = call.inputs.map((input) => moving.has(input));
      const gradients = operator.gradient(this.graph, call, this.sum(contributions), wanted);
      for (const [index, input] of call.inputs.entries()) {
        const gradient = gradients[index];
        if (!wanted[index] || gradient === undefined) continue;
        const known = found.get(input);
        if (known === undefined) found.set(input, [gradient]);
        else known.push(gradient);
      }
    }
    return new Map(
      [...found].filter(([value]) => parameters.has(value)).map(([value, list]) => [value, this.merged(list)]),
    );
  }

  /** The parameters and every value computed from them. */
  private dependants(parameters: ReadonlySet<Value>): ReadonlySet<Value> {
    const moving = new Set(parameters);
    for (const { call } of this.entries) if (call.inputs.some((input) => moving.has(input))) moving.add(call.output);
    return moving;
  }

  private merged(gradients: readonly Gradient[]): Gradient[] {
    return gradients.length > 1 && gradients.every(({ kind }) => kind === 'dense')
      ? [dense(this.sum(gradients))]
      : [...gradients];
  }

  private sum(gradients: readonly Gradient[]): Value {
    return gradients.map(denseValue).reduce((left, right) => this.graph.node('Add', [left, right]));
  }
}

function denseValue(gradient: Gradient): Value {
  if (gradient.kind === 'dense') return gradient.value;
  throw new Failure({
    code: 'row-gradient-inside-graph',
    message: 'A gradient by rows reached an operator that needs a whole tensor.',
    mend: 'Read a table of rows only with the embedding operator, straight from a parameter.',
  });
}

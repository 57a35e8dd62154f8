import { Failure } from '../../shared/failure.ts';
import type { Graph, Value } from '../graph/graph.ts';
import { after } from './after.ts';
import { CheapResults } from './cheap-results.ts';
import { type AppliedOperator, dense, type Gradient, type Operator } from './operator.ts';

/** What the backward pass has of a segment: all that it computed, or its input, from which it computes the rest again. */
export type Keeping = 'everything' | 'input';

/** A stretch from one value to another, with none of its own seen by others. */
interface Segment {
  readonly kind: 'segment';
  readonly keeping: Keeping;
  readonly input: Value;
  readonly output: Value;
  readonly entries: readonly AppliedOperator[];
}

type TapeEntry = AppliedOperator | Segment;

/** Writes operators into a graph, remembers them, and writes their gradients in reverse. */
export class Tape {
  readonly graph: Graph;
  private readonly entries: TapeEntry[] = [];
  private readonly kept = new Set<Value>();

  constructor(graph: Graph) {
    this.graph = graph;
  }

  apply<Settings>(operator: Operator<Settings>, inputs: readonly Value[], settings: Settings): Value {
    const { output, saved = [] } = operator.forward(this.graph, inputs, settings);
    this.entries.push({ kind: 'operator', operator, call: { inputs, output, saved, settings } });
    return output;
  }

  /** Never computes an operator's result again, though its segment keeps only its input. */
  keep(value: Value): Value {
    this.kept.add(value);
    return value;
  }

  /**
   * Writes what `write` makes of `input`, as a stretch that the backward pass is done with before it begins with what
   * lies before it: then nothing more of it is kept. With `keeping: 'input'` nothing else was kept until then either, but
   * what was asked for by `keep` (gradient checkpointing, Chen et al. 2016). The gradients are the same to the bit.
   */
  segment(input: Value, keeping: Keeping, write: (input: Value) => Value): Value {
    const begin = this.entries.length;
    const output = write(input);
    const entries = this.entries.splice(begin).filter((entry) => entry.kind === 'operator');
    this.entries.push({ kind: 'segment', keeping, input, output, entries });
    return output;
  }

  /**
   * Writes the backward pass: the gradient of `loss` (a scalar, scaled by `seed`) with respect to each of `parameters`.
   *
   * Only what lies between a parameter and the loss is differentiated. A parameter that the loss does not depend on is
   * missing from the result. A table of rows may be read more than once only if it is read by rows each time.
   */
  gradients(loss: Value, seed: Value, parameters: ReadonlySet<Value>): Map<Value, Gradient[]> {
    const found = new Map<Value, Gradient[]>([[loss, [dense(seed)]]]);
    this.backward(
      this.entries,
      found,
      dependants(this.entries, parameters),
      new CheapResults(this.graph, this.lasting()),
    );
    return new Map(
      [...found].filter(([value]) => parameters.has(value)).map(([value, list]) => [value, this.merged(list)]),
    );
  }

  /** Goes back over entries, from the gradients in `found` to those of what they were computed from. */
  private backward(
    entries: readonly TapeEntry[],
    found: Map<Value, Gradient[]>,
    moving: ReadonlySet<Value>,
    cheap: CheapResults,
  ): void {
    for (const entry of entries.toReversed()) {
      const output = entry.kind === 'operator' ? entry.call.output : entry.output;
      const contributions = found.get(output);
      if (contributions === undefined || !moving.has(output)) continue;
      found.delete(output);
      const outputGradient = this.sum(contributions);
      if (entry.kind === 'segment') {
        this.backwardThrough(entry, outputGradient, found, moving, cheap);
        continue;
      }
      const { operator, call } = entry;
      const wanted = call.inputs.map((input) => moving.has(input));
      const inputs = call.inputs.map((input) => cheap.again(input, outputGradient));
      const gradients = operator.gradient(this.graph, { ...call, inputs }, outputGradient, wanted);
      for (const [index, input] of call.inputs.entries()) {
        const gradient = gradients[index];
        if (wanted[index] && gradient !== undefined) contribute(found, input, gradient);
      }
    }
  }

  private backwardThrough(
    segment: Segment,
    outputGradient: Value,
    found: Map<Value, Gradient[]>,
    moving: ReadonlySet<Value>,
    cheap: CheapResults,
  ): void {
    const { input } = segment;
    const { entries, ...ends } = segment.keeping === 'input' ? this.again(segment, outputGradient) : segment;
    const inner = new Set(moving);
    if (moving.has(input)) inner.add(ends.input);
    const within = new Map<Value, Gradient[]>([[ends.output, [dense(outputGradient)]]]);
    this.backward(entries, within, dependants(entries, inner), cheap);
    const inputGradient = within.get(ends.input);
    within.delete(ends.input);
    for (const [value, gradients] of within) for (const gradient of gradients) contribute(found, value, gradient);
    if (inputGradient === undefined) return;
    // Else the products that make the weights' gradients are put off, and everything is kept for them.
    const waited = [...within.values()].flat().map(denseValue);
    contribute(found, input, dense(after(this.graph, outputGradient, waited, this.sum(inputGradient))));
  }

  /** Computes a segment once more, when its output's gradient is there. */
  private again({ input, output, entries }: Segment, outputGradient: Value): Omit<Segment, 'kind' | 'keeping'> {
    const names = new Map([[input, after(this.graph, outputGradient, [], input)]]);
    const replayed = entries.map(({ operator, call }): AppliedOperator => {
      const inputs = call.inputs.map((value) => names.get(value) ?? value);
      const { output, saved = [] } = this.kept.has(call.output)
        ? { ...call, output: after(this.graph, outputGradient, [], call.output) }
        : operator.forward(this.graph, inputs, call.settings);
      names.set(call.output, output);
      return { kind: 'operator', operator, call: { inputs, output, saved, settings: call.settings } };
    });
    return { input: names.get(input)!, output: names.get(output)!, entries: replayed };
  }

  /** The calls whose results are kept for the backward pass. */
  private lasting(): AppliedOperator[] {
    return this.entries.flatMap((entry) => {
      if (entry.kind === 'operator') return entry;
      return entry.keeping === 'everything' ? entry.entries : [];
    });
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

/** Those of `values`, and every value computed from them. */
function dependants(entries: readonly TapeEntry[], values: ReadonlySet<Value>): ReadonlySet<Value> {
  const moving = new Set(values);
  for (const entry of entries) {
    if (entry.kind === 'segment') {
      if (dependants(entry.entries, moving).has(entry.output)) moving.add(entry.output);
    } else if (entry.call.inputs.some((input) => moving.has(input))) moving.add(entry.call.output);
  }
  return moving;
}

function contribute(found: Map<Value, Gradient[]>, value: Value, gradient: Gradient): void {
  const known = found.get(value);
  if (known === undefined) found.set(value, [gradient]);
  else known.push(gradient);
}

function denseValue(gradient: Gradient): Value {
  if (gradient.kind === 'dense') return gradient.value;
  throw new Failure({
    code: 'row-gradient-inside-graph',
    message: 'A gradient by rows reached an operator that needs a whole tensor.',
    mend: 'Read a table of rows only with the embedding operator, straight from a parameter.',
  });
}

import type { Graph, Value } from '../../graph/graph.ts';
import type { ParameterLayout } from '../../parameters/flat-parameters.ts';

/**
 * Trained parameters of one shape, one after the other in memory. CUDA cuts and joins pieces of equal size in one go;
 * for others onnxruntime lists, on the host, where each element comes from.
 */
export interface Stretch {
  readonly name: string;
  readonly decayed: boolean;
  /** Elements of the layout's vector. */
  readonly from: number;
  readonly to: number;
  /** Of the stretch as one tensor. */
  readonly shape: readonly number[];
  readonly parameters: readonly string[];
  /** Of each parameter. */
  readonly parameterShape: readonly number[];
  /** Elements of a parameter, and those up to where the next begins. */
  readonly length: number;
  readonly span: number;
}

/** A layout's stretches: the layout keeps parameters of one shape together. */
export function stretchesOf(layout: ParameterLayout): readonly Stretch[] {
  const slots = [...layout.slots].toSorted(([, left], [, right]) => left.offset - right.offset);
  const runs: (typeof slots)[] = [];
  for (const slot of slots) {
    const last = runs.at(-1);
    const isSame = last?.[0] !== undefined && kindOf(layout, last[0][1]) === kindOf(layout, slot[1]);
    if (isSame) last.push(slot);
    else runs.push([slot]);
  }
  return runs.map((run, index): Stretch => {
    const [first] = run;
    const { offset: from, length, shape } = first![1];
    const to = runs[index + 1]?.[0]?.[1].offset ?? layout.length;
    const span = (to - from) / run.length;
    return {
      name: `stretch.${index}`,
      decayed: from < layout.decayedLength,
      from,
      to,
      shape: span === length ? [run.length * shape[0]!, ...shape.slice(1)] : [to - from],
      parameters: run.map(([name]) => name),
      parameterShape: shape,
      length,
      span,
    };
  });
}

function kindOf(
  layout: ParameterLayout,
  { offset, shape }: { readonly offset: number; readonly shape: readonly number[] },
) {
  return `${offset < layout.decayedLength ? 'decayed' : 'not'} ${shape.join()}`;
}

/** The parameters that a stretch's tensor holds, by name. */
export function parametersOf(graph: Graph, stretch: Stretch, tensor: Value): Map<string, Value> {
  const { parameters, parameterShape, length, span } = stretch;
  const parts =
    parameters.length === 1
      ? [tensor]
      : graph.nodeOf(parameters.length, 'Split', [tensor], { axis: 0, num_outputs: parameters.length });
  return new Map(
    parameters.map((name, index) => {
      const part = parts[index]!;
      if (span === length) return [name, part];
      const exact = graph.node('Slice', [part, graph.integers([0]), graph.integers([length])]);
      return [name, graph.node('Reshape', [exact, graph.integers(parameterShape)])];
    }),
  );
}

/** One tensor of what is given for each parameter (zeros where nothing is), laid out as the parameters are. */
export function tensorOf(graph: Graph, stretch: Stretch, values: ReadonlyMap<string, Value>): Value {
  const { parameters, parameterShape, length, span } = stretch;
  const zeros = (shape: readonly number[]) => graph.node('ConstantOfShape', [graph.integers(shape)]);
  const parts = parameters.map((name) => {
    const value = values.get(name) ?? zeros(parameterShape);
    if (span === length) return value;
    const flat = graph.node('Reshape', [value, graph.integers([-1])]);
    return graph.node('Concat', [flat, zeros([span - length])], { axis: 0 });
  });
  return parts.length === 1 ? parts[0]! : graph.node('Concat', parts, { axis: 0 });
}

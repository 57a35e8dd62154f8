import type { Graph, Value } from '../../graph/graph.ts';
import type { ParameterLayout } from '../../parameters/flat-parameters.ts';

/** Some of the trained parameters, one after the other in a vector: those with weight decay, or those without. */
export interface Stretch {
  readonly name: 'decayed' | 'others';
  readonly from: number;
  readonly to: number;
  /** In their order, each with the elements up to the next. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly parameter: string;
  readonly shape: readonly number[];
  readonly length: number;
  /** The length, and what fills up to where the next begins. */
  readonly span: number;
}

/** The stretches of a layout that are not empty. */
export function stretchesOf(layout: ParameterLayout): readonly Stretch[] {
  const slots = [...layout.slots].toSorted(([, left], [, right]) => left.offset - right.offset);
  const pieces = slots.map(([parameter, { offset, length, shape }], index) => ({
    offset,
    piece: { parameter, shape, length, span: (slots[index + 1]?.[1].offset ?? layout.length) - offset },
  }));
  const stretch = (name: Stretch['name'], from: number, to: number): Stretch => ({
    name,
    from,
    to,
    pieces: pieces.filter(({ offset }) => offset >= from && offset < to).map(({ piece }) => piece),
  });
  return [stretch('decayed', 0, layout.decayedLength), stretch('others', layout.decayedLength, layout.length)].filter(
    ({ from, to }) => to > from,
  );
}

/** The parameters that a vector holds, by name. */
export function parametersOf(graph: Graph, { pieces }: Stretch, vector: Value): Map<string, Value> {
  const spans = graph.integers(pieces.map(({ span }) => span));
  const parts = graph.nodeOf(pieces.length, 'Split', [vector, spans], { axis: 0 });
  return new Map(
    pieces.map(({ parameter, shape, length, span }, index) => {
      const part = parts[index]!;
      const exact = span === length ? part : graph.node('Slice', [part, graph.integers([0]), graph.integers([length])]);
      return [parameter, graph.node('Reshape', [exact, graph.integers(shape)])];
    }),
  );
}

/** One vector of what is given for each parameter (zeros where nothing is), laid out as the parameters are. */
export function vectorOf(graph: Graph, { pieces }: Stretch, values: ReadonlyMap<string, Value>): Value {
  const zeros = (count: number) => graph.node('ConstantOfShape', [graph.integers([count])]);
  const parts = pieces.flatMap(({ parameter, length, span }) => {
    const value = values.get(parameter);
    if (value === undefined) return [zeros(span)];
    const flat = graph.node('Reshape', [value, graph.integers([-1])]);
    return span === length ? [flat] : [flat, zeros(span - length)];
  });
  return graph.node('Concat', parts, { axis: 0 });
}

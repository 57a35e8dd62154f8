import type { Graph, Value } from '../graph/graph.ts';
import { elementTypes } from '../onnx/schema.ts';
import type { SummedTables } from './mask.ts';
import type { DropoutShape, DropoutSite, DropoutSource } from './dropout-sites.ts';

/** Constants of MurmurHash3's last mixing (Appleby 2011), and the golden ratio's share of 2³². */
const [golden, firstFactor, secondFactor] = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];

/**
 * Random tables made within the graph, from a key: what a graphics card makes faster than the host can hand it over. The
 * same key gives the same tables, so that nothing of them has to be saved to resume.
 *
 * Tables of one shape are cut from one tensor. Each number is its place's hash with the key: mixed by multiplications and by adding the upper bits to the lower.
 */
export class HashedDropout implements DropoutSource {
  private readonly graph: Graph;
  private readonly tables: ReadonlyMap<string, readonly (readonly Value[])[]>;
  private readonly used = new Map<string, number>();

  /**
   * @param shapes of the sites that will be asked for
   * @param grid int64 `[2]`: batch and sequence
   * @param key uint32 scalar
   */
  constructor(graph: Graph, shapes: readonly DropoutShape[], grid: Value, key: Value) {
    this.graph = graph;
    this.tables = randomTables(graph, shapes, grid, key);
  }

  add(rate: number, shape: DropoutShape): (DropoutSite & { readonly random: SummedTables }) | undefined {
    if (rate === 0) return undefined;
    const kind = JSON.stringify(shape);
    const index = this.used.get(kind) ?? 0;
    this.used.set(kind, index + 1);
    const [first, second, third] = this.tables.get(kind)!.map((tables) => tables[index]!);
    const threshold = thresholdOf(this.graph, rate);
    return {
      rate,
      shape,
      random: { kind: 'summed-tables', tables: [first!, second!, third!], threshold, scale: 1 / (1 - rate) },
    };
  }
}

/** The tables of all sites of one kind, as a tensor to be cut along its first axis. */
interface Pool {
  readonly kind: string;
  readonly sites: number;
  /** int64 `[3]`. */
  readonly shape: Value;
  /** Elements, int64 `[1]`. */
  readonly size: Value;
}

/** By the kind of site, for each of its three tables: those of the sites in their order. */
function randomTables(
  graph: Graph,
  shapes: readonly DropoutShape[],
  grid: Value,
  key: Value,
): ReadonlyMap<string, readonly (readonly Value[])[]> {
  const pools = tablePools(graph, shapes, grid);
  if (pools.length === 0) return new Map();
  const sums = pools.reduce<Value[]>(
    (ends, { size }) => [...ends, ends.length === 0 ? size : graph.node('Add', [ends.at(-1)!, size])],
    [],
  );
  const count = graph.node('Squeeze', [sums.at(-1)!]);
  const numbers = uniformNumbers(graph, count, key);
  const tables = pools.map(({ kind, sites, shape }, index) => {
    const piece = graph.node('Slice', [numbers, index === 0 ? graph.integers([0]) : sums[index - 1]!, sums[index]!]);
    const pool = graph.node('Reshape', [piece, shape]);
    const parts = sites === 1 ? [pool] : graph.nodeOf(sites, 'Split', [pool], { axis: 0, num_outputs: sites });
    return { kind, parts };
  });
  return new Map(
    [...Map.groupBy(tables, ({ kind }) => kind)].map(([kind, list]) => [kind, list.map(({ parts }) => parts)]),
  );
}

/** Steps from 0 to 1: as many as let the sum of three numbers be exact, which in 16 bits has 11 of them. */
function stepsOf(graph: Graph): number {
  return graph.target.halves ? 2 ** 9 : 2 ** 16;
}

/** The rate to the nearest step. */
function thresholdOf(graph: Graph, rate: number): Value {
  const steps = stepsOf(graph);
  const threshold = graph.scalar(Math.max(1, Math.round(rate * steps)) / steps);
  return graph.target.halves ? graph.node('Cast', [threshold], { to: elementTypes.float16 }) : threshold;
}

/** `[n]`: float32 below 1, or float16 where the target computes with it. */
function uniformNumbers(graph: Graph, count: Value, key: Value): Value {
  const unsigned = (value: number) => graph.constant('uint32', [], Uint32Array.of(value));
  const times = (value: Value, factor: number) => graph.node('Mul', [value, unsigned(factor)]);
  const shifted = (value: Value, bits: number) => graph.node('Div', [value, unsigned(2 ** bits)]);
  const mixed = (value: Value, bits: number) => graph.node('Add', [value, shifted(value, bits)]);
  const places = graph.node('Range', [graph.integer(0), count, graph.integer(1)]);
  const keyed = graph.node('Add', [times(graph.node('Cast', [places], { to: elementTypes.uint32 }), golden), key]);
  const hash = times(mixed(times(mixed(keyed, 16), firstFactor), 13), secondFactor);
  const steps = stepsOf(graph);
  const upper = graph.node('Cast', [shifted(hash, 32 - Math.log2(steps))], { to: elementTypes.float32 });
  const numbers = graph.node('Mul', [upper, graph.scalar(1 / steps)]);
  return graph.target.halves ? graph.node('Cast', [numbers], { to: elementTypes.float16 }) : numbers;
}

/** As `SummedTables` has them of one site, for all of a kind. */
function tablePools(graph: Graph, shapes: readonly DropoutShape[], grid: Value): readonly Pool[] {
  const part = (index: number) => graph.node('Gather', [grid, graph.integers([index])], { axis: 0 });
  const [rows, columns, one] = [part(0), part(1), graph.integers([1])];
  const times = (left: Value, right: Value) => graph.node('Mul', [left, right]);
  return [...Map.groupBy(shapes, (shape) => JSON.stringify(shape))].flatMap(([kind, same]) => {
    const [shape] = same;
    const sites = graph.integers([same.length]);
    const [a, b, c] =
      shape!.kind === 'hidden'
        ? [rows, columns, graph.integers([shape!.width])]
        : [times(rows, graph.integers([shape!.heads])), columns, columns];
    return [
      [a, b, one],
      [one, b, c],
      [a, one, c],
    ].map(([first, second, third]) => {
      const dimensions = [times(sites, first!), second!, third!];
      const size = dimensions.reduce(times);
      return { kind, sites: same.length, shape: graph.node('Concat', dimensions, { axis: 0 }), size };
    });
  });
}

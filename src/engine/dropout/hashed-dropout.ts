import type { Graph, Value } from '../graph/graph.ts';
import { elementTypes } from '../onnx/schema.ts';
import type { DropoutShape, DropoutSite, DropoutSource } from './dropout-sites.ts';

/** Constants of MurmurHash3's last mixing (Appleby 2011), and the golden ratio's share of 2³². */
const [golden, firstFactor, secondFactor] = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35];

/**
 * Random tables made within the graph, from a key: what a graphics card makes faster than the host can hand it over. The
 * same key gives the same tables, so that nothing of them has to be saved to resume.
 *
 * Each number is its place's hash with the key: mixed by multiplications and by adding the upper bits to the lower.
 */
export class HashedDropout implements DropoutSource {
  private readonly graph: Graph;
  private readonly sites: readonly Pick<DropoutSite, 'rate' | 'shape'>[];
  private readonly tables: readonly Value[];
  private next = 0;

  /**
   * @param sites those that will be asked for, in their order
   * @param grid int64 `[2]`: batch and sequence
   * @param key uint32 scalar
   */
  constructor(graph: Graph, sites: readonly Pick<DropoutSite, 'rate' | 'shape'>[], grid: Value, key: Value) {
    this.graph = graph;
    this.sites = sites;
    const shapes = tableShapes(graph, sites, grid);
    this.tables = shapes.length === 0 ? [] : randomTables(graph, shapes, key);
  }

  add(rate: number, shape: DropoutShape): DropoutSite | undefined {
    if (rate === 0) return undefined;
    const index = this.next++;
    const expected = this.sites[index];
    if (expected?.rate !== rate || expected.shape.kind !== shape.kind)
      throw new Error(`dropout site ${index} is not the one that its tables were made for`);
    const [first, second, third] = this.tables.slice(3 * index);
    const threshold = this.graph.scalar(Math.round(rate * 65_536) / 65_536);
    return { rate, shape, random: { tables: [first!, second!, third!], threshold } };
  }
}

interface TableShape {
  /** int64 `[3]`. */
  readonly shape: Value;
  /** Elements, int64 `[1]`. */
  readonly size: Value;
}

/** All tables, cut from one run of random numbers. */
function randomTables(graph: Graph, shapes: readonly TableShape[], key: Value): Value[] {
  const sizes = graph.node(
    'Concat',
    shapes.map(({ size }) => size),
    { axis: 0 },
  );
  const count = graph.node('ReduceSum', [sizes], { keepdims: 0 });
  const pieces = graph.nodeOf(shapes.length, 'Split', [uniformNumbers(graph, count, key), sizes], { axis: 0 });
  return pieces.map((piece, index) => graph.node('Reshape', [piece, shapes[index]!.shape]));
}

/** `[n]` float32: multiples of 2⁻¹⁶ below 1. */
function uniformNumbers(graph: Graph, count: Value, key: Value): Value {
  const unsigned = (value: number) => graph.constant('uint32', [], Uint32Array.of(value));
  const times = (value: Value, factor: number) => graph.node('Mul', [value, unsigned(factor)]);
  const shifted = (value: Value, bits: number) => graph.node('Div', [value, unsigned(2 ** bits)]);
  const mixed = (value: Value, bits: number) => graph.node('Add', [value, shifted(value, bits)]);
  const places = graph.node('Range', [graph.integer(0), count, graph.integer(1)]);
  const keyed = graph.node('Add', [times(graph.node('Cast', [places], { to: elementTypes.uint32 }), golden), key]);
  const hash = times(mixed(times(mixed(keyed, 16), firstFactor), 13), secondFactor);
  const upper = graph.node('Cast', [shifted(hash, 16)], { to: elementTypes.float32 });
  return graph.node('Mul', [upper, graph.scalar(2 ** -16)]);
}

/** The shapes of all tables, as `tableShapes` in dropout-sites.ts gives the host's. */
function tableShapes(graph: Graph, sites: readonly Pick<DropoutSite, 'shape'>[], grid: Value): TableShape[] {
  const part = (index: number) => graph.node('Gather', [grid, graph.integers([index])], { axis: 0 });
  const [rows, columns, one] = [part(0), part(1), graph.integers([1])];
  const known = new Map<string, TableShape[]>();
  return sites.flatMap(({ shape }) => {
    const kind = JSON.stringify(shape);
    const found = known.get(kind);
    if (found !== undefined) return found;
    const [a, b, c] =
      shape.kind === 'hidden'
        ? [rows, columns, graph.integers([shape.width])]
        : [graph.node('Mul', [rows, graph.integers([shape.heads])]), columns, columns];
    const shapes = [
      [a, b, one],
      [one, b, c],
      [a, one, c],
    ].map((dimensions) => ({
      shape: graph.node('Concat', dimensions, { axis: 0 }),
      size: dimensions.reduce((product, length) => graph.node('Mul', [product, length])),
    }));
    known.set(kind, shapes);
    return shapes;
  });
}

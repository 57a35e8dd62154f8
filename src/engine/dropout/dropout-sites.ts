import type { Graph, Value } from '../graph/graph.ts';
import type { RandomTables } from './mask.ts';

/** What a dropout is applied to: hidden states `[batch, sequence, width]`, or attention `[batch·heads, sequence, sequence]`. */
export type DropoutShape =
  { readonly kind: 'hidden'; readonly width: number } | { readonly kind: 'attention'; readonly heads: number };

/** One place in a model where dropout is applied: what the host must feed at every step. */
export interface DropoutSite {
  readonly rate: number;
  readonly shape: DropoutShape;
  /** Graph inputs where the host draws them: the three tables and the threshold. */
  readonly random: RandomTables;
}

/** Where the dropouts of a model come from while its graph is written. */
export interface DropoutSource {
  /** A new site, or undefined where nothing would be dropped. */
  add(rate: number, shape: DropoutShape): DropoutSite | undefined;
}

/** Collects the dropout sites of a graph whose random tables the host draws. Without training there are none. */
export class DropoutSites implements DropoutSource {
  readonly sites: DropoutSite[] = [];
  private readonly graph: Graph;
  private readonly training: boolean;

  constructor(graph: Graph, training: boolean) {
    this.graph = graph;
    this.training = training;
  }

  add(rate: number, shape: DropoutShape): DropoutSite | undefined {
    if (!this.training || rate === 0) return undefined;
    const name = (part: string) => `dropout.${this.sites.length}.${part}`;
    const table = (index: number) => this.graph.input(name(`table.${index}`), 'int32', ['', '', '']);
    const tables: readonly [Value, Value, Value] = [table(0), table(1), table(2)];
    const site = { rate, shape, random: { tables, threshold: this.graph.input(name('threshold'), 'int32', []) } };
    this.sites.push(site);
    return site;
  }
}

/** Shapes of a site's three tables for a batch. */
export function tableShapes(shape: DropoutShape, rows: number, columns: number): readonly (readonly number[])[] {
  const [a, b, c] = shape.kind === 'hidden' ? [rows, columns, shape.width] : [rows * shape.heads, columns, columns];
  return [
    [a, b, 1],
    [1, b, c],
    [a, 1, c],
  ];
}

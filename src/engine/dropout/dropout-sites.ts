import type { Graph, Value } from '../graph/graph.ts';
import type { MaskSource, PickedRows } from './mask.ts';

/** What a dropout is applied to: hidden states `[batch, sequence, width]`, or attention `[batch·heads, sequence, sequence]`. */
export type DropoutShape =
  { readonly kind: 'hidden'; readonly width: number } | { readonly kind: 'attention'; readonly heads: number };

/** One place in a model where dropout is applied. */
export interface DropoutSite {
  readonly rate: number;
  readonly shape: DropoutShape;
  readonly random: MaskSource;
}

/** A place whose mask the host draws at every step: the source's values are inputs of the graph. */
export interface DrawnDropoutSite extends DropoutSite {
  readonly random: PickedRows;
}

/** Where the dropouts of a model come from while its graph is written. */
export interface DropoutSource {
  /** A new site, or undefined where nothing would be dropped. */
  add(rate: number, shape: DropoutShape): DropoutSite | undefined;
}

/** Collects the dropout sites of a graph whose masks the host draws. Without training there are none. */
export class DropoutSites implements DropoutSource {
  readonly sites: DrawnDropoutSite[] = [];
  private readonly graph: Graph;
  private readonly training: boolean;
  private readonly tables = new Map<string, Value>();

  constructor(graph: Graph, training: boolean) {
    this.graph = graph;
    this.training = training;
  }

  /** Sites of one rate whose rows are of one length pick theirs from one table. */
  add(rate: number, shape: DropoutShape): DropoutSite | undefined {
    if (!this.training || rate === 0) return undefined;
    const kind = JSON.stringify([rate, shape.kind === 'hidden' ? shape.width : shape.kind]);
    const table = this.tables.get(kind) ?? this.graph.input(`dropout.table.${this.tables.size}`, 'float32', ['', '']);
    this.tables.set(kind, table);
    const rows = this.graph.input(`dropout.rows.${this.sites.length}`, 'int32', ['']);
    const site: DrawnDropoutSite = { rate, shape, random: { kind: 'picked-rows', table, rows } };
    this.sites.push(site);
    return site;
  }
}

/** Rows of a site's mask for a batch, and elements of each. */
export function maskSize(
  shape: DropoutShape,
  rows: number,
  columns: number,
): { readonly rows: number; readonly length: number } {
  return shape.kind === 'hidden'
    ? { rows: rows * columns, length: shape.width }
    : { rows: rows * shape.heads * columns, length: columns };
}

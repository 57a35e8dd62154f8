import { KeptMemory } from '../../parameters/kept-memory.ts';
import type { PlainTensors } from '../../sessions/bound-session.ts';
import type { GradientOutput } from '../training-graph.ts';

/**
 * Where a replica leaves the gradients of rows of tables, from run to run. As results of their own they would pile up
 * until their thread's garbage is collected, and be copied to this one.
 */
export class RowMemory {
  private readonly rows: readonly (GradientOutput & { readonly kind: 'rows' })[];
  private readonly widths: ReadonlyMap<string, number>;
  private readonly memory = new KeptMemory();

  /** @param shapes of the tables, by their parameters */
  constructor(gradients: readonly GradientOutput[], shapes: ReadonlyMap<string, readonly number[]>) {
    this.rows = gradients.filter((entry) => entry.kind === 'rows');
    this.widths = new Map(this.rows.map(({ parameter }) => [parameter, shapes.get(parameter)![1]!]));
  }

  /** By the names of the outputs, `[tokens, width]` each. */
  tensors(tokens: number): PlainTensors {
    return Object.fromEntries(
      this.rows.map(({ rows, parameter }) => {
        const width = this.widths.get(parameter)!;
        return [rows, { type: 'float32', data: this.memory.floats(rows, tokens * width), dims: [tokens, width] }];
      }),
    );
  }
}

import type { Graph, Value } from '../graph/graph.ts';
import { after } from './after.ts';
import type { AppliedOperator } from './operator.ts';

/** What the forward pass need not keep: results of cheap operators, which the backward pass computes again. */
export class CheapResults {
  private readonly graph: Graph;
  private readonly producers: ReadonlyMap<Value, AppliedOperator>;
  private readonly computed = new Map<Value, Value>();

  constructor(graph: Graph, calls: readonly AppliedOperator[]) {
    this.graph = graph;
    const cheap = calls.filter(({ operator }) => operator.cheap);
    this.producers = new Map(cheap.map((applied) => [applied.call.output, applied]));
  }

  /** `value`, computed again if it is cheap: when `gradient` is there, for which it is needed first. */
  again(value: Value, gradient: Value): Value {
    const producer = this.producers.get(value);
    if (producer === undefined) return value;
    const known = this.computed.get(value);
    if (known !== undefined) return known;
    const { operator, call } = producer;
    const [first, ...others] = call.inputs;
    const inputs = [after(this.graph, gradient, [], first!), ...others];
    const { output } = operator.forward(this.graph, inputs, call.settings);
    this.computed.set(value, output);
    return output;
  }
}

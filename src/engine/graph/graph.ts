import type { ElementType } from '../onnx/schema.ts';
import { type GraphTarget, processorTarget } from './target.ts';

/** The name of a tensor in a graph. */
export type Value = string & { readonly __brand: 'Value' };

/** A dimension: fixed, or a symbol bound at run time (`batch`, `sequence`). */
export type Dimension = number | string;

/** ONNX tells integers from floats in attributes: a plain number is an integer, `{ float }` a float; a graph is a body. */
export type Attribute = number | string | readonly number[] | { readonly float: number } | Graph;
export type Attributes = Readonly<Record<string, Attribute>>;

export interface GraphNode {
  readonly operator: string;
  /** Empty for ONNX's own operators, `com.microsoft` for onnxruntime's. */
  readonly domain: string;
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly attributes: Attributes;
}

export interface TensorType {
  readonly type: ElementType;
  readonly shape: readonly Dimension[];
}

export interface Initializer {
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** The elements, little endian, row-major. */
  readonly data: Uint8Array;
}

/** An absent optional input of a node. */
export const absent = '' as Value;

/** An ONNX graph under construction: appends nodes in execution order and hands out the names of their outputs. */
export class Graph {
  readonly nodes: GraphNode[] = [];
  readonly inputs = new Map<Value, TensorType>();
  readonly initializers = new Map<Value, Initializer>();
  readonly outputs = new Map<Value, TensorType>();
  /** What its nodes may be, and how they are best put together. */
  readonly target: GraphTarget;
  private readonly constants = new Map<string, Value>();
  private readonly counter: { value: number };

  /** With a parent, the graph is the body of one of its nodes: it sees the parent's values and shares its names. */
  constructor(parent?: Graph, target: GraphTarget = parent?.target ?? processorTarget) {
    this.counter = parent?.counter ?? { value: 0 };
    this.target = target;
  }

  input(name: string, type: ElementType, shape: readonly Dimension[]): Value {
    this.inputs.set(name as Value, { type, shape });
    return name as Value;
  }

  /** A tensor whose value never changes, under a name of its own (a frozen parameter). */
  initializer(name: string, initializer: Initializer): Value {
    this.initializers.set(name as Value, initializer);
    return name as Value;
  }

  /** Makes a value an output under its own name, or under `name`. */
  output(value: Value, type: ElementType, shape: readonly Dimension[], name?: string): Value {
    const output = (name ?? value) as Value;
    if (output !== value) this.push('Identity', '', [value], [output], {});
    this.outputs.set(output, { type, shape });
    return output;
  }

  /** Appends an ONNX node with one output. */
  node(operator: string, inputs: readonly Value[], attributes: Attributes = {}): Value {
    const output = this.fresh(operator);
    this.push(operator, '', inputs, [output], attributes);
    return output;
  }

  /** Appends an ONNX node with several outputs. */
  nodeOf(count: number, operator: string, inputs: readonly Value[], attributes: Attributes = {}): Value[] {
    const outputs = Array.from({ length: count }, () => this.fresh(operator));
    this.push(operator, '', inputs, outputs, attributes);
    return outputs;
  }

  /** Appends a node of onnxruntime's own operator set with one output. */
  contrib(operator: string, inputs: readonly Value[], attributes: Attributes = {}): Value {
    const output = this.fresh(operator);
    this.push(operator, 'com.microsoft', inputs, [output], attributes);
    return output;
  }

  /** A float32 scalar; equal constants share one tensor. */
  scalar(value: number): Value {
    return this.constant('float32', [], new Float32Array([value]));
  }

  /** A one-dimensional int64 tensor, as shapes and axes are given. */
  integers(values: readonly number[]): Value {
    return this.constant('int64', [values.length], BigInt64Array.from(values, BigInt));
  }

  /** An int64 scalar. */
  integer(value: number): Value {
    return this.constant('int64', [], BigInt64Array.of(BigInt(value)));
  }

  constant(type: ElementType, shape: readonly number[], elements: NodeJS.TypedArray): Value {
    const data = new Uint8Array(elements.buffer, elements.byteOffset, elements.byteLength);
    const key = `${type}[${shape.join()}]:${Buffer.from(data).toString('base64')}`;
    const known = this.constants.get(key);
    if (known !== undefined) return known;
    const name = this.initializer(this.fresh('constant'), { type, shape, data });
    this.constants.set(key, name);
    return name;
  }

  private fresh(stem: string): Value {
    this.counter.value += 1;
    return `${stem}#${this.counter.value}` as Value;
  }

  private push(
    operator: string,
    domain: string,
    inputs: readonly Value[],
    outputs: readonly Value[],
    attributes: Attributes,
  ): void {
    this.nodes.push({ operator, domain, inputs, outputs, attributes });
  }
}

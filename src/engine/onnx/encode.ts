import { type Attribute, type Dimension, Graph, type Initializer, type TensorType } from '../graph/graph.ts';
import { liveNodes } from '../graph/live-nodes.ts';
import { attributeTypes, elementTypes, ModelProto } from './schema.ts';

/** ONNX operator set the graphs are written in, and the IR version that goes with it. */
export const opsetVersion = 18;
const irVersion = 8;

/**
 * Serialises a graph as an ONNX model.
 *
 * With `externalFile`, initialisers of a kilobyte and more are left out of the model and referred to in a file of that
 * name; the second result holds that file's bytes as the list of pieces to write one after the other.
 */
export function encodeModel(graph: Graph, externalFile?: string): { model: Uint8Array; external: Uint8Array[] } {
  const external: Uint8Array[] = [];
  let externalOffset = 0;
  const initializer = [...graph.initializers].map(([name, tensor]) => {
    const base = { name, dims: tensor.shape, dataType: elementTypes[tensor.type] };
    if (externalFile === undefined || tensor.data.byteLength < 1024) return { ...base, rawData: tensor.data };
    const padding = -externalOffset & 63;
    if (padding > 0) external.push(new Uint8Array(padding));
    const offset = externalOffset + padding;
    external.push(tensor.data);
    externalOffset = offset + tensor.data.byteLength;
    return { ...base, dataLocation: 1, externalData: externalEntries(externalFile, offset, tensor) };
  });
  const message = ModelProto.create({
    irVersion,
    producerName: 'spanwright',
    opsetImport: [
      { domain: '', version: opsetVersion },
      { domain: 'com.microsoft', version: 1 },
    ],
    graph: encodeGraph(graph, initializer),
  });
  return { model: ModelProto.encode(message).finish(), external };
}

function encodeGraph(graph: Graph, initializer: readonly object[]): object {
  return {
    name: 'spanwright',
    node: liveNodes(graph).map((node, index) => ({
      input: node.inputs,
      output: node.outputs,
      name: `${node.operator}_${index}`,
      opType: node.operator,
      domain: node.domain,
      attribute: Object.entries(node.attributes).map(([name, value]) => encodeAttribute(name, value)),
    })),
    initializer,
    input: [...graph.inputs].map(([name, type]) => encodeValueInfo(name, type)),
    output: [...graph.outputs].map(([name, type]) => encodeValueInfo(name, type)),
  };
}

function encodeInitializer(name: string, tensor: Initializer) {
  return { name, dims: tensor.shape, dataType: elementTypes[tensor.type], rawData: tensor.data };
}

function externalEntries(location: string, offset: number, tensor: Initializer) {
  return [
    { key: 'location', value: location },
    { key: 'offset', value: String(offset) },
    { key: 'length', value: String(tensor.data.byteLength) },
  ];
}

function encodeAttribute(name: string, value: Attribute) {
  if (typeof value === 'number') return { name, type: attributeTypes.int, i: value };
  if (typeof value === 'string') return { name, type: attributeTypes.string, s: Buffer.from(value) };
  if (value instanceof Graph) {
    const initializers = [...value.initializers].map(([key, tensor]) => encodeInitializer(key, tensor));
    return { name, type: attributeTypes.graph, g: encodeGraph(value, initializers) };
  }
  if ('float' in value) return { name, type: attributeTypes.float, f: value.float };
  return { name, type: attributeTypes.ints, ints: value };
}

function encodeValueInfo(name: string, { type, shape }: TensorType) {
  return { name, type: { tensorType: { elemType: elementTypes[type], shape: { dim: shape.map(encodeDimension) } } } };
}

function encodeDimension(dimension: Dimension) {
  return typeof dimension === 'number' ? { dimValue: dimension } : { dimParam: dimension };
}

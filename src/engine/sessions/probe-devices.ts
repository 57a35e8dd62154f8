import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Graph } from '../graph/graph.ts';
import { encodeModel } from '../onnx/encode.ts';
import { InferenceSession, listSupportedBackends, Tensor } from './onnxruntime.ts';
import { type DeviceName, deviceNames } from './open-session.ts';

/** What a device can do, found out by letting it compute. */
export interface DeviceProbe {
  readonly device: DeviceName;
  readonly usable: boolean;
  /** Why not, or what was found. */
  readonly detail: string;
}

/** Every device there is a provider for, each tried on a small product whose result is compared with the CPU's. */
export async function probeDevices(): Promise<DeviceProbe[]> {
  const { model, feeds, output } = probeGraph();
  const expected = await run(model, 'cpu', feeds, output);
  const bundled = new Set(listSupportedBackends().map(({ name }) => name));
  const probes: DeviceProbe[] = [];
  for (const device of deviceNames) {
    if (!bundled.has(device)) {
      const detail = 'onnxruntime has no provider for it on this system';
      probes.push({ device, usable: false, detail });
      continue;
    }
    if (device === 'cuda' && !hasCudaLibrary()) {
      probes.push({ device, usable: false, detail: 'its libraries are not there: npm run install:cuda brings them' });
      continue;
    }
    probes.push(await probe(device, () => run(model, device, feeds, output), expected));
  }
  return probes;
}

/** The device to compute on: the one asked for, or with `auto` CUDA where it computes rightly, and the CPU elsewhere. */
export async function chooseDevice(asked: DeviceName | 'auto'): Promise<DeviceProbe> {
  if (asked === 'cpu') return { device: 'cpu', usable: true, detail: 'as asked for' };
  if (asked === 'auto' && !hasCudaLibrary())
    return { device: 'cpu', usable: true, detail: 'there are no libraries for CUDA' };
  const probes = await probeDevices();
  if (asked !== 'auto') return probes.find(({ device }) => device === asked)!;
  const cuda = probes.find(({ device }) => device === 'cuda');
  return cuda?.usable ? cuda : probes.find(({ device }) => device === 'cpu')!;
}

/** onnxruntime-node comes without CUDA's provider, and says so loudly when it is asked for all the same. */
function hasCudaLibrary(): boolean {
  const folder = dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json'));
  const name = process.platform === 'win32' ? 'onnxruntime_providers_cuda.dll' : 'libonnxruntime_providers_cuda.so';
  return existsSync(join(folder, 'bin', 'napi-v6', process.platform, process.arch, name));
}

async function probe(
  device: DeviceName,
  compute: () => Promise<Float32Array>,
  expected: Float32Array,
): Promise<DeviceProbe> {
  try {
    const actual = await compute();
    const worst = actual.reduce((most, value, index) => Math.max(most, Math.abs(value - expected[index]!)), 0);
    return worst < 1e-3
      ? {
          device,
          usable: true,
          detail: worst === 0 ? 'computes as the CPU does' : `computes as the CPU does, to ${worst.toExponential(0)}`,
        }
      : { device, usable: false, detail: `its results differ from the CPU's by ${worst.toPrecision(2)}` };
  } catch (error) {
    return { device, usable: false, detail: reasonOf(error instanceof Error ? error.message : String(error)) };
  }
}

/** The first line, without the place in onnxruntime's sources and the condition that did not hold there. */
function reasonOf(message: string): string {
  const [line = ''] = message.split('\n');
  return line.replace(/^\S+\.cc:\d+ .* was false\. (?=\S)/, '');
}

async function run(
  model: Uint8Array,
  device: DeviceName,
  feeds: Record<string, Tensor>,
  output: string,
): Promise<Float32Array> {
  const session = await InferenceSession.create(model, { executionProviders: [device], logSeverityLevel: 4 });
  try {
    const results = await session.run(feeds);
    return (results[output]!.data as Float32Array).slice();
  } finally {
    await session.release();
  }
}

/** softmax(x y), the two kinds of arithmetic that a model is made of. */
function probeGraph() {
  const graph = new Graph();
  const size = 16;
  const product = graph.node('MatMul', [
    graph.input('x', 'float32', [size, size]),
    graph.input('y', 'float32', [size, size]),
  ]);
  const output = graph.output(graph.node('Softmax', [product], { axis: -1 }), 'float32', [size, size]);
  const values = (phase: number) => new Float32Array(size * size).map((_, index) => Math.sin(index + phase));
  const feeds = {
    x: new Tensor('float32', values(0), [size, size]),
    y: new Tensor('float32', values(1), [size, size]),
  };
  return { model: encodeModel(graph).model, feeds, output };
}

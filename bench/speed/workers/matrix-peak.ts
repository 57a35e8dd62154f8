/**
 * The most multiplications and additions a second that onnxruntime reaches here, over the products that a layer is made
 * of: `node workers/matrix-peak.ts <hidden> <inter> <tokens> <threads>`.
 */
import { InferenceSession, Tensor } from '../../../src/engine/sessions/onnxruntime.ts';
import { encodeModel } from '../../../src/engine/onnx/encode.ts';
import { Graph } from '../../../src/engine/graph/graph.ts';

const [hidden, inter, tokens, threads] = process.argv.slice(2).map(Number) as [number, number, number, number];

let best = 0;
for (const [inputs, outputs] of [
  [hidden, hidden],
  [hidden, inter],
  [inter, hidden],
] as const) {
  const graph = new Graph();
  const product = graph.node('Gemm', [
    graph.input('x', 'float32', [tokens, inputs]),
    graph.input('w', 'float32', [inputs, outputs]),
  ]);
  const name = graph.output(product, 'float32', [tokens, outputs]);
  const session = await InferenceSession.create(encodeModel(graph).model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
  });
  const random = (rows: number, columns: number) =>
    new Tensor('float32', new Float32Array(rows * columns).map(Math.random), [rows, columns]);
  const feeds = { x: random(tokens, inputs), w: random(inputs, outputs) };
  const fetches = { [name]: random(tokens, outputs) };
  for (let time = 0; time < 12; time += 1) {
    const begun = performance.now();
    await session.run(feeds, fetches);
    best = Math.max(best, (2 * tokens * inputs * outputs) / ((performance.now() - begun) / 1000));
  }
  await session.release();
}
process.stdout.write(`${JSON.stringify({ operationsPerSecond: best })}\n`);

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Graph } from '../../../src/engine/graph/graph.ts';
import { Tensor } from '../../../src/engine/sessions/onnxruntime.ts';
import { openSession } from '../../../src/engine/sessions/open-session.ts';
import { operatorsOnProcessor } from '../../../src/engine/sessions/placement.ts';

it('names the operators that the processor computed, and none that only works out shapes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'placement-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const profile = join(folder, 'profile');
  const graph = new Graph();
  const input = graph.input('x', 'float32', ['rows', 4]);
  const rows = graph.node('Gather', [graph.node('Shape', [input]), graph.integers([0])], { axis: 0 });
  const turned = graph.node('Concat', [graph.integers([4]), rows], { axis: 0 });
  const output = graph.output(
    graph.node('Softmax', [graph.node('Reshape', [graph.node('Erf', [input]), turned])]),
    'float32',
    ['', ''],
  );
  const session = await openSession(graph, { device: 'cpu', threads: 1, profile });
  const { [output]: result } = await session.run({ x: new Tensor('float32', new Float32Array(12), [3, 4]) });
  expect(result!.dims).toEqual([4, 3]);
  await session.release();
  expect(await operatorsOnProcessor(profile)).toEqual(['Erf', 'Reshape', 'Softmax']);
});

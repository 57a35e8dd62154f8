import { expect, it } from 'vitest';
import { call } from '../call.ts';

it('devices says of each whether it can be used, and why not', async () => {
  const { code, stdout } = await call('devices', '--json');
  expect(code).toBe(0);
  const probes = JSON.parse(stdout) as { device: string; usable: boolean; detail: string }[];
  expect(probes.map(({ device }) => device)).toEqual(['cpu', 'cuda', 'webgpu', 'dml', 'coreml']);
  expect(probes[0]).toMatchObject({ device: 'cpu', usable: true });
  for (const { detail } of probes) expect(detail).toMatch(/^(?!.*\.cc:\d).+$/);
  const lines = (await call('devices')).stdout.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^cpu +usable +/);
  expect(lines).toHaveLength(5);
});

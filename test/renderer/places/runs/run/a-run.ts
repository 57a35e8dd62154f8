import type { Run, Series } from '../../../../../src/shared/contract/runs.ts';
import { runSchema } from '../../../../../src/shared/contract/runs.ts';

/** A run as the workbench tells of it, checked against the contract. */
export function aRun(over: Partial<Run> = {}): Run {
  return runSchema.parse({
    id: '01980000-0000-7000-8000-000000000001',
    project: '01980000-0000-7000-8000-000000000002',
    name: 'Careful 3',
    state: 'running',
    reason: null,
    createdAt: new Date('2026-05-01T08:00:00Z'),
    startedAt: new Date('2026-05-01T08:00:01Z'),
    endedAt: null,
    seconds: 200,
    model: { id: null, name: 'demo' },
    data: { dataSet: 1, name: 'Ward notes', versionNumber: 17, hash: 'abc' },
    values: {},
    device: 'cpu',
    step: 120,
    steps: 400,
    progress: { stage: 'train', completed: 120, total: 400, unit: 'steps', etaSeconds: 370 },
    latest: {},
    best: {},
    tags: [],
    notes: '',
    archived: false,
    resumable: true,
    tunedModel: null,
    memoryBytes: 1.9e9,
    ...over,
  });
}

/** Curves by name, a point every ten steps. */
export function curves(byName: Readonly<Record<string, readonly number[]>>): (name: string) => Series | undefined {
  return (name) => {
    const values = byName[name];
    if (!values) return undefined;
    const steps = values.map((_, index) => 10 * (index + 1));
    return { name, steps, epochs: steps.map((step) => step / 100), seconds: steps, values: [...values] };
  };
}

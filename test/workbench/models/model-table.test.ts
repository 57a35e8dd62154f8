import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectId, RunId } from '../../../src/shared/contract/ids.ts';
import { registerTunedModel } from '../../../src/workbench/models/register-tuned-model.ts';
import { listShippedModels } from '../../../src/workbench/models/shipped-models.ts';
import { temporaryFolder, temporaryStore } from '../temporary-store.ts';

describe('the models of a store', () => {
  it('have those that ship among them once, wherever the program lies', () => {
    const store = temporaryStore();
    listShippedModels(store, '/opt/old/resources');
    const [before] = store.models.list();
    listShippedModels(store, '/opt/new/resources');
    expect(store.models.list()).toEqual([{ ...before, folder: join('/opt/new/resources', 'demo', 'base') }]);
  });

  it('have what a run has made once, with its later scores', () => {
    const store = temporaryStore();
    listShippedModels(store, '/opt/resources');
    const [base] = store.models.list();
    const tuned = {
      run: '01900000-0000-7000-8000-000000000000' as RunId,
      runName: 'Careful',
      project: '01900000-0000-7000-8000-000000000001' as ProjectId,
      folder: temporaryFolder(),
      base: { id: base!.id, name: base!.name },
    };
    const id = registerTunedModel(store, { ...tuned, scores: null });
    expect(registerTunedModel(store, { ...tuned, scores: { exactMatch: 60, f1: 71.5 } })).toBe(id);
    expect(store.models.get(id)).toMatchObject({
      name: 'Careful',
      kind: 'model',
      base: { id: base!.id, name: 'Demo base' },
      scores: { exactMatch: 60, f1: 71.5 },
      origin: { type: 'run', runName: 'Careful' },
    });
    store.models.remove(id);
    expect(store.models.list()).toHaveLength(1);
    expect(() => store.models.get(id)).toThrow('There is no model');
  });
});

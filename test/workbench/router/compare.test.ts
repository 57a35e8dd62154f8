import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChangeKind, ComparedRow } from '../../../src/shared/contract/compare.ts';
import { compareModels } from '../../../src/pipeline/predict/compare-models.ts';
import { demoBase, startOfDemoData, tunedModel } from '../quick-models.ts';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { clientOf } from './client.ts';
import { finished } from './finished.ts';

async function withTest() {
  const workbench = await temporaryWorkbench();
  const client = clientOf(workbench);
  const { id: project } = await client.projects.create({ name: 'Ward' });
  const [base] = await client.models.list();
  const path = startOfDemoData('test', 60);
  const imported = await finished(client.dataSets.import({ project, path, name: 'Ward', split: 'test' }));
  const request = { project, base: base!.id, tuned: base!.id, dataSet: imported.result.id, split: 'test' as const };
  return { workbench, client, request, path };
}

describe('a comparison', () => {
  it('gives the scores that the command line gives, row by row, and keeps them', async () => {
    const { client, request: ofBase, workbench, path: testFile } = await withTest();
    const folder = await tunedModel();
    const request = { ...ofBase, tuned: (await client.models.addFolder({ path: folder })).id };
    const { result, progress } = await finished(client.compare.start(request));
    expect(progress.map(({ label }) => label)).toContain('The tuned model answers');
    const expected = await compareModels(
      {
        base: demoBase,
        tuned: folder,
        testFile,
        maxPredictSamples: null,
        nBestSize: 20,
        maxAnswerLength: 30,
        version2WithNegative: false,
        nullScoreDiffThreshold: 0,
        maxSeqLength: null,
        docStride: null,
        batchSize: 16,
        device: 'cpu',
        threads: null,
      },
      { signal: new AbortController().signal, emit: () => undefined },
    );
    expect(result.questions).toBe(expected.questions.length);
    expect(result.base).toMatchObject({ name: 'Demo base', exactMatch: expected.base.exact, f1: expected.base.f1 });
    expect(result.tuned).toMatchObject({ name: 'tuned', exactMatch: expected.tuned.exact, f1: expected.tuned.f1 });
    expect(result.dataSet).toMatchObject({ id: request.dataSet, versionNumber: 1 });
    const { difference } = result;
    expect(difference.mean).toBeCloseTo(expected.tuned.f1 - expected.base.f1, 6);
    expect(difference.low).toBeGreaterThan(0);
    expect(difference.low).toBeLessThan(difference.mean);
    expect(difference.high).toBeGreaterThan(difference.mean);

    const all = await client.compare.rows({ comparison: result.id, limit: 1000 });
    expect(all.total).toBe(result.questions);
    for (const kind of ['fixed', 'broken', 'both-wrong', 'both-right'] satisfies ChangeKind[]) {
      const { total, rows } = await client.compare.rows({ comparison: result.id, filter: { kinds: [kind] }, limit: 1 });
      expect(total).toBe(result.counts[kind]);
      expect(rows.every((row) => row.kind === kind)).toBe(true);
    }
    const keys = await client.dataSets.keys({ dataSet: request.dataSet });
    expect(all.rows.map(({ entry }) => entry)).toEqual(keys);

    const [{ question } = { question: '' }] = all.rows;
    const found = await client.compare.rows({ comparison: result.id, filter: { search: question.toUpperCase() } });
    expect(found.rows.some((row) => row.question === question)).toBe(true);
    expect(found.rows.every((row) => row.question === question)).toBe(true);
    const page = await client.compare.rows({ comparison: result.id, offset: 5, limit: 2 });
    expect(page.rows).toEqual(all.rows.slice(5, 7));

    const worstFirst = { by: 'change', direction: 'ascending' } as const;
    const sorted = await client.compare.rows({ comparison: result.id, order: worstFirst, limit: 1000 });
    const change = ({ tuned, base }: ComparedRow) => tuned.f1 - base.f1;
    expect(sorted.rows).toEqual(all.rows.toSorted((a, b) => change(a) - change(b)));

    expect(await client.compare.keys({ comparison: result.id, order: worstFirst })).toEqual(
      sorted.rows.map(({ entry }) => entry),
    );
    const differing = await client.compare.rows({ comparison: result.id, filter: { differ: true } });
    expect(differing.total).toBe(result.differ);
    expect(differing.rows.every(({ base, tuned }) => base.text !== tuned.text)).toBe(true);

    const groups = await client.compare.groups({ comparison: result.id, by: 'document' });
    expect(groups.reduce((sum, { questions }) => sum + questions, 0)).toBe(result.questions);
    expect(await client.compare.thresholds({ comparison: result.id, model: 'tuned' })).toBeNull();

    const path = join(temporaryFolder(), 'report.html');
    expect(await client.compare.report({ comparison: result.id, form: 'html', path })).toEqual({ path });
    expect(readFileSync(path, 'utf8')).toContain(
      `F1 ${result.base.f1.toFixed(1)} → <strong>${result.tuned.f1.toFixed(1)}`,
    );

    await client.models.remove({ model: request.tuned });
    expect(await client.compare.list({ project: request.project })).toEqual([result]);
    expect(workbench.store.database.prepare('SELECT count(*) FROM comparison_rows').pluck().get()).toBe(all.total);
  });

  it('that is left, or has nothing to judge by, keeps nothing', async () => {
    const { client, request } = await withTest();
    const started = await client.compare.start(request);
    await started.next();
    await started.return();
    const empty = { ...request, split: 'train' as const };
    await expect(finished(client.compare.start(empty))).rejects.toMatchObject({ data: { code: 'no-gold-answers' } });
    expect(await client.compare.list({ project: request.project })).toEqual([]);
  });
});

import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { runsCsv } from '../../../../../src/renderer/places/runs/table/runs-csv.ts';
import { aRun } from '../run/a-run.ts';

const rowsOf = (...runs: Parameters<typeof runsCsv>[0]) =>
  Papa.parse<Record<string, string>>(runsCsv(runs), { header: true, skipEmptyLines: true }).data;

describe('runs as CSV', () => {
  it('have a column for each figure and each setting that any of them has', () => {
    const [one, other] = rowsOf(
      aRun({ latest: { eval_f1: 88.25 }, values: { learning_rate: 5e-5, target_modules: ['query', 'value'] } }),
      aRun({ values: { use_lora: true } }),
    );
    expect(one).toMatchObject({ eval_f1: '88.25', learning_rate: '0.00005', target_modules: '["query","value"]' });
    expect(other).toMatchObject({ eval_f1: '', learning_rate: '', use_lora: 'true' });
  });

  it('come back as they were, whatever they are called', () => {
    const name = 'a "quoted", run\nof two lines 🩺';
    const [row] = rowsOf(aRun({ name, tags: ['a', 'b'], notes: 'x;y' }));
    expect(row).toMatchObject({ name, tags: 'a, b', notes: 'x;y', model: 'demo', created: '2026-05-01T08:00:00.000Z' });
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/dataset/squad/read.ts';
import { QuestionAnswerer } from '../../src/pipeline/predict/question-answerer.ts';
import { exportModel } from '../../src/pipeline/export/export-model.ts';
import { demoBase, demoData } from '../workbench/quick-models.ts';

const answering = {
  nBestSize: 20,
  maxAnswerLength: 30,
  version2WithNegative: false,
  nullScoreDiffThreshold: 0,
  maxSeqLength: null,
  docStride: null,
  batchSize: 8,
};
const run = { signal: new AbortController().signal, emit: () => undefined };

describe('a model exported as ONNX', () => {
  it('keeps its F1 in fp32 and nearly so in int8 at a third of the size, and answers in transformers.js as it lies', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'spanwright-export-')), 'base');
    const { examples } = await readExamples(demoData('validation'));
    const measureWith = {
      name: 'validation.json',
      examples: examples.slice(0, 120),
      version2WithNegative: false,
      nullScoreDiffThreshold: 0,
    };
    const source = { model: demoBase, adapter: null };
    const [whole, quantized] = await exportModel(source, folder, 'onnx', run, { measureWith });
    const merged = `${folder}-merged`;
    const [plain] = await exportModel(source, merged, 'merged', run, { measureWith });
    expect(whole!.measure!.f1).toBeCloseTo(plain!.measure!.f1, 6);
    expect(Math.abs(quantized!.measure!.f1 - whole!.measure!.f1)).toBeLessThan(5);
    expect(quantized!.bytes).toBeLessThan(0.4 * whole!.bytes);
    expect(whole!.measure!.questionsPerSecond).toBeGreaterThan(0);

    symlinkSync(resolve(import.meta.dirname, '..', '..', 'node_modules'), join(folder, 'node_modules'));
    const [{ question, context }] = examples as [(typeof examples)[number]];
    const answer = (...words: string[]) => {
      const told = execFileSync(process.execPath, ['index.mjs', ...words], { cwd: folder });
      return JSON.parse(told.toString()) as { readonly answer: string; readonly score: number };
    };
    for (const each of [answer(question, context), answer('--fp32', question, context)]) {
      expect(each.answer).not.toBe('');
      expect(each.score).toBeGreaterThan(0);
      expect(each.score).toBeLessThanOrEqual(1);
    }

    const long = [...new Set(examples.slice(0, 60).map((example) => example.context))].join('\n\n');
    const asked = [examples[2]!, examples[30]!, examples[58]!].map((example) => ({ ...example, context: long }));
    const answerer = await QuestionAnswerer.openOnnx(folder, join(folder, 'onnx', 'model.onnx'), null, run.signal);
    const ours = await answerer.answer('the test', asked, answering, run);
    await answerer.dispose();
    for (const [index, example] of asked.entries()) {
      const found = answer('--fp32', example.question, long);
      expect(found.answer).toBe(ours[index]!.prediction);
    }
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: object };
    const itself = JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(manifest.dependencies).toEqual({
      '@huggingface/transformers': itself.devDependencies['@huggingface/transformers'],
    });

    const card = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(card).toContain(`| \`onnx/model_quantized.onnx\` | int8 | ${(quantized!.bytes / 1e6).toFixed(1)} MB |`);
    expect(card).toContain('## Limits');
    expect(card).toContain('Measured on 120 questions of validation.json');
  });
});

import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TinyModels, tinyModels } from '../../pipeline/predict/tiny-models.ts';
import { call } from '../call.ts';
import { spawnSpanwright } from '../spawn.ts';

let tiny: TinyModels;
beforeAll(async () => {
  tiny = await tinyModels();
});
afterAll(() => tiny.remove());

const context = 'Pump 🚰 seven was fed by Lucy Silva in the spring, and the gate was painted.';
const asked = ['--question', 'Who fed pump seven?', '--context', context] as const;

interface AnswerJson {
  readonly answer: string;
  readonly answer_start: number | null;
  readonly n_best: readonly { readonly text: string; readonly probability: number }[];
}

describe('predict', () => {
  it('shows the answer in its context, and the best candidates with their scores', async () => {
    const { code, stdout, stderr } = await call('predict', '--model', tiny.model, ...asked);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [answer, , shown, , first] = stdout.split('\n') as [string, string, string, string, string];
    expect(shown.replace(`[${answer}]`, answer)).toBe(context);
    expect(first).toMatch(new RegExp(`^  1  .* +\\d+\\.\\d %  start -?[\\d.]+  end -?[\\d.]+$`));
    expect(stdout.trimEnd().split('\n')).toHaveLength(4 + 5);
  });

  it('gives JSON whose offsets count code points, as SQuAD does', async () => {
    const { stdout } = await call('predict', '--model', tiny.model, ...asked, '--json', '--n_best_size', '7');
    const { answer, answer_start, n_best } = JSON.parse(stdout) as AnswerJson;
    expect(n_best.length).toBeGreaterThan(1);
    expect(n_best.length).toBeLessThanOrEqual(7);
    expect(n_best[0]!.text).toBe(answer);
    const codePoints = Array.from(context);
    const length = Array.from(answer).length;
    expect(codePoints.slice(answer_start!, answer_start! + length).join('')).toBe(answer);
  });

  it('reads a context that is piped in', async () => {
    const words = ['predict', '--model', tiny.model, '--question', 'Who?', '--context', '-'];
    const { code, stdout } = await spawnSpanwright(words, { input: context });
    expect(code).toBe(0);
    expect(stdout.replaceAll(/[[\]]/g, '')).toContain(`\n${context}\n`);
  });

  it('answers a file: predictions on stdout, progress on stderr', async () => {
    const { code, stdout, stderr } = await call('predict', '--adapter', tiny.adapter, '--file', tiny.questions);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(stdout) as object)).toHaveLength(tiny.questionCount);
    expect(stderr).not.toMatch(/error|warning/);
  });

  it('writes what evaluate reads, under the names of a run', async () => {
    const words = ['predict', '--model', tiny.model, '--adapter', tiny.adapter, '--file', tiny.questions];
    const { code, stdout } = await call(...words, '-o', tiny.path('answers'), '--version_2_with_negative');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect((await readdir(tiny.path('answers'))).sort()).toEqual([
      'predict_nbest_predictions.json',
      'predict_null_odds.json',
      'predict_predictions.json',
    ]);
    const predictions = join(tiny.path('answers'), 'predict_predictions.json');
    const evaluated = await call('evaluate', '--dataset', tiny.questions, '--predictions', predictions);
    expect(JSON.parse(evaluated.stdout)).toMatchObject({ total: tiny.questionCount });
    await call(...words, '-o', tiny.path('one.json'), '--version_2_with_negative');
    expect(await readFile(tiny.path('one.json'), 'utf8')).toBe(await readFile(predictions, 'utf8'));
  });

  it('answers with nothing where that is better by more than the threshold', async () => {
    const answerAt = async (threshold: string) => {
      const words = ['--version_2_with_negative', '--null_score_diff_threshold', threshold, '--json'];
      const { stdout } = await call('predict', '--model', tiny.model, ...asked, ...words);
      return JSON.parse(stdout) as AnswerJson;
    };
    expect(await answerAt('-1000')).toMatchObject({ answer: '', answer_start: null });
    expect((await answerAt('1000')).answer).not.toBe('');
    const shown = await call(
      'predict',
      ...['--model', tiny.model, ...asked],
      ...['--version_2_with_negative', '--null_score_diff_threshold', '-1000'],
    );
    expect(shown.stdout).toMatch(/^No answer in this context\.\n/);
  });

  it.each([
    [[], 'There is nothing to answer.'],
    [['--question', 'Who?'], 'There is nothing to answer.'],
    [['--question', ' ', '--context', 'a'], 'The question is empty.'],
    [['--question', 'Who?', '--context', ''], 'The context is empty.'],
    [['--file', 'a.json', '--question', 'Who?'], 'Both a question and a file are given.'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await call('predict', '--model', tiny.model, ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says so where a question leaves no room for its context', async () => {
    const question = Array.from({ length: 200 }, () => 'pump').join(' ');
    const { code, stderr } = await call('predict', '--model', tiny.model, '--question', question, '--context', context);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: The question: .*Shorten the question/);
  });
});

describe('compare', () => {
  const compare = (...more: readonly string[]) =>
    call('compare', '--base', tiny.model, '--tuned', tiny.adapter, '--test_file', tiny.questions, ...more);

  it('shows a table of questions and totals that fits the width', async () => {
    const { code, stdout } = await compare('--limit', '4');
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Question +Gold +Base +F1 +Tuned +F1$/);
    expect(lines[5]).toBe(`… and ${tiny.questionCount - 4} more`);
    expect(lines.slice(-4).join('\n')).toMatch(
      new RegExp(
        `^${tiny.questionCount} questions +exact match +F1\nBase .*\nTuned .*\n\\d+ better, \\d+ worse, \\d+ equal$`,
      ),
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('gives every question whole with --json, and to a file', async () => {
    const { stdout } = await compare('--json', '-o', tiny.path('comparison.json'));
    const { questions, total } = JSON.parse(stdout) as { questions: { question: string }[]; total: number };
    expect(questions).toHaveLength(tiny.questionCount);
    expect(total).toBe(tiny.questionCount);
    expect(await readFile(tiny.path('comparison.json'), 'utf8')).toBe(stdout);
  });

  it('writes a report by the end of its name, and takes no other', async () => {
    const { code, stderr } = await compare('--report', tiny.path('report.html'));
    expect(code).toBe(0);
    expect(stderr).toContain(`Written: ${tiny.path('report.html')}`);
    expect(await readFile(tiny.path('report.html'), 'utf8')).toContain(
      `Both models were asked ${tiny.questionCount} questions`,
    );
    await compare('--report', tiny.path('report.csv'));
    const lines = (await readFile(tiny.path('report.csv'), 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + tiny.questionCount);
    const other = await compare('--report', 'report.pdf');
    expect(other.code).toBe(1);
    expect(other.stderr).toContain('a name that ends in .html or .csv');
  });
});

describe('export', () => {
  it('writes a plain model folder, or ONNX where transformers.js looks for it', async () => {
    const exported = async (format: string) => {
      const folder = tiny.path(`out-${format}`);
      const { code } = await call('export', '--model', tiny.adapter, '-o', folder, '--format', format);
      expect(code).toBe(0);
      return (await readdir(folder, { recursive: true })).sort();
    };
    const tokenizer = ['special_tokens_map.json', 'tokenizer.json', 'tokenizer_config.json', 'vocab.txt'];
    const onnx = [
      'index.mjs',
      'onnx',
      join('onnx', 'model.onnx'),
      join('onnx', 'model_quantized.onnx'),
      'package.json',
    ];
    expect(await exported('merged')).toEqual(['README.md', 'config.json', 'model.safetensors', ...tokenizer]);
    expect(await exported('onnx')).toEqual(['README.md', 'config.json', ...onnx, ...tokenizer]);
    const adapter = ['adapter_config.json', 'adapter_model.safetensors'];
    expect(await exported('adapter')).toEqual(['README.md', ...adapter, ...tokenizer]);
  });

  it('measures what each file keeps, for the terminal and the card', async () => {
    const folder = tiny.path('measured');
    const words = ['--model', tiny.model, '-o', folder, '--validation_file', tiny.questions, '--language', 'en'];
    const { code, stdout } = await call('export', ...words);
    expect(code).toBe(0);
    const line = /^onnx\/model(?:_quantized)?\.onnx +\d+\.\d +\d+\.\d{2} +\d+\.\d{2} +\d+\.\d$/;
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .filter((each) => line.test(each)),
    ).toHaveLength(2);
    const card = await readFile(join(folder, 'README.md'), 'utf8');
    expect(card).toMatch(/^---\nlibrary_name: transformers\.js\n.*language:\n {2}- "en"\n/s);
    expect(card).toContain(`Measured on ${tiny.questionCount} questions of`);
    expect(card).not.toContain(tiny.path('').slice(0, -1));
  });

  it('says so where there is no adapter to write', async () => {
    const { code, stderr } = await call(
      'export',
      '--model',
      tiny.model,
      '-o',
      tiny.path('none'),
      '--format',
      'adapter',
    );
    expect(code).toBe(1);
    expect(stderr).toContain('This is a whole model, not an adapter.');
  });

  it('says so where the folder cannot be made', async () => {
    const { code, stderr } = await call('export', '--model', tiny.model, '-o', join(tiny.questions, 'out'));
    expect(code).toBe(1);
    expect(stderr).toContain('part of this path is a file, not a folder');
    expect(existsSync(join(tiny.questions, 'out'))).toBe(false);
  });
});

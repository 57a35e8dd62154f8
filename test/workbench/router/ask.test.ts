import { describe, expect, it } from 'vitest';
import { readExamples } from '../../../src/dataset/squad/read.ts';
import type { ModelId } from '../../../src/shared/contract/ids.ts';
import { AnsweringProcess } from '../../../src/workbench/ask/answering-process.ts';
import { childProcessHost } from '../../../src/workbench/jobs/child-process-host.ts';
import { demoBase, demoData, tunedModel } from '../quick-models.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { clientOf } from './client.ts';

const { examples } = await readExamples(demoData('test'));
const { question, context } = examples[0]!;

async function withBase() {
  const workbench = await temporaryWorkbench();
  const client = clientOf(workbench);
  const [base] = await client.models.list();
  return { workbench, client, base: base!.id };
}

describe('a question', () => {
  it('is answered by each model with its candidates in the text, the given one first', async () => {
    const { client, base } = await withBase();
    const { id: tuned } = await client.models.addFolder({
      path: await tunedModel({ use_lora: true, max_train_samples: 64 }),
    });
    const answers = await client.ask.answer({ models: [tuned, base], question, context, nBestSize: 5 });
    expect(answers.map(({ model }) => model)).toEqual([tuned, base]);
    for (const { candidates, nullOdds, warnings } of answers) {
      expect(warnings).toEqual([]);
      expect(candidates.length).toBeGreaterThan(1);
      expect(candidates.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 5);
      for (const { text, span } of candidates) expect(span ? context.slice(span.start, span.end) : '').toBe(text);
      expect(candidates[0]!.text === '').toBe(nullOdds! > 0);
    }
  });

  it('has an answer, and no odds of none, where there must be one', async () => {
    const { client, base } = await withBase();
    const [answer] = await client.ask.answer({ models: [base], question, context, allowNoAnswer: false });
    expect(answer!.nullOdds).toBeNull();
    expect(answer!.candidates.every(({ span }) => span !== null)).toBe(true);
  });

  it('is put to models that stay loaded, and to a new process once theirs is gone', async () => {
    const { client, workbench, base } = await withBase();
    const asked = { models: [base], question, context };
    const [first] = await client.ask.answer(asked);
    const { pid } = workbench.answering;
    const [second] = await client.ask.answer(asked);
    expect(workbench.answering.pid).toBe(pid);
    expect(second!.candidates).toEqual(first!.candidates);
    process.kill(pid!, 'SIGKILL');
    await expect.poll(() => workbench.answering.pid).toBeUndefined();
    const [third] = await client.ask.answer(asked);
    expect(third!.candidates).toEqual(first!.candidates);
  });

  it('that is taken back fails, and the next is answered', async () => {
    const { client, base } = await withBase();
    const asked = { models: [base], question, context };
    await client.ask.answer(asked);
    const taken = new AbortController();
    const long = client.ask.answer({ ...asked, context: `${context} `.repeat(2000) }, { signal: taken.signal });
    const next = client.ask.answer(asked);
    setTimeout(() => taken.abort(), 50);
    await expect(long).rejects.toThrow(/abort/i);
    expect(await next).toHaveLength(1);
  });

  it('without a text is a failure that says so', async () => {
    const { client, base } = await withBase();
    const asked = { models: [base], question, context: ' ' };
    await expect(client.ask.answer(asked)).rejects.toMatchObject({ data: { code: 'nothing-asked' } });
  });

  it('to a model that cannot be used is a failure that says why', async () => {
    const { client } = await withBase();
    const models = ['01900000-0000-7000-8000-000000000000' as ModelId];
    await expect(client.ask.answer({ models, question, context })).rejects.toMatchObject({
      data: { code: 'no-such-model' },
    });
  });
});

describe('the process that answers', () => {
  it('ends when nobody asks for a while', async () => {
    const answering = new AnsweringProcess(childProcessHost(), { idleMs: 100 });
    const input = { sources: [{ model: demoBase, adapter: null, threshold: 0 }], question, context };
    await answering.ask({ ...input, nBestSize: 3, maxAnswerLength: 30, allowNoAnswer: true });
    expect(answering.pid).toBeDefined();
    await expect.poll(() => answering.pid).toBeUndefined();
  });
});

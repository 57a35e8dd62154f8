import { describe, expect, it } from 'vitest';
import { demoData } from '../quick-models.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { clientOf } from './client.ts';
import { finished } from './finished.ts';

async function withValidation() {
  const workbench = await temporaryWorkbench();
  const client = clientOf(workbench);
  const { id: project } = await client.projects.create({ name: 'Ward' });
  const path = demoData('validation');
  const { result } = await finished(client.dataSets.import({ project, path, name: 'Ward', split: 'validation' }));
  const [base] = await client.models.list();
  return { workbench, client, dataSet: result.id, models: [base!.id] };
}

const teachingMost = { by: 'teaches', direction: 'descending' } as const;

describe('answers that a model proposes', () => {
  it('are of the entries that the filter lets through, and say why each would teach something', async () => {
    const { client, dataSet, models } = await withValidation();
    const filter = { questionTypes: ['how'] };
    const { result, progress } = await finished(client.dataSets.propose({ dataSet, filter, models }));
    const { entries } = await client.dataSets.facets({ dataSet, filter });
    expect(result.answered).toBe(entries);
    expect(progress.at(-1)).toMatchObject({ label: 'Demo base answers', completed: entries, total: entries });
    const all = await client.dataSets.facets({ dataSet });
    expect(all.models).toMatchObject([{ name: 'Demo base', answered: entries }]);

    const page = await client.dataSets.entries({ dataSet, order: teachingMost, limit: 1000 });
    const first = page.entries[0]!;
    expect(first.teaching!.length).toBeGreaterThan(0);
    expect(page.entries.filter(({ teaching }) => teaching !== undefined)).toHaveLength(entries);
    const { modelAnswers } = await client.dataSets.entry({ dataSet, entry: first.key });
    const [answer] = modelAnswers;
    expect([answer!, ...answer!.others].reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(
      1.001,
    );
    expect(answer!.others.every((other) => other.text !== answer!.text)).toBe(true);
  });

  it('teach no more once somebody has looked', async () => {
    const { client, dataSet, models } = await withValidation();
    await finished(client.dataSets.propose({ dataSet, filter: { questionTypes: ['how'] }, models }));
    const [first, second] = await client.dataSets.keys({ dataSet, order: teachingMost });
    const { entry } = await client.dataSets.entry({ dataSet, entry: first! });
    const command = { kind: 'change-answers', entry: first!, answers: entry.answers, reviewed: true } as const;
    expect(await client.dataSets.edit({ dataSet, command })).toMatchObject({ changed: 1, undo: 'Change an answer' });
    expect((await client.dataSets.keys({ dataSet, order: teachingMost }))[0]).toBe(second);
    await client.dataSets.undo({ dataSet });
    expect((await client.dataSets.keys({ dataSet, order: teachingMost }))[0]).toBe(first);
  });

  it('propose no more once they are rejected, until that is taken back or the model answers again', async () => {
    const { client, dataSet, models } = await withValidation();
    const filter = { questionTypes: ['how'] };
    await finished(client.dataSets.propose({ dataSet, filter, models }));
    const [first, second] = await client.dataSets.keys({ dataSet, order: teachingMost });
    const isRejected = async () =>
      (await client.dataSets.entry({ dataSet, entry: first! })).modelAnswers.map(({ rejected }) => rejected);
    const firstNow = async () => (await client.dataSets.keys({ dataSet, order: teachingMost }))[0];
    await client.dataSets.rejectAnswers({ dataSet, entry: first!, rejected: true });
    expect([await isRejected(), await firstNow()]).toEqual([[true], second]);
    expect(await client.dataSets.journalState({ dataSet })).toMatchObject({ versionNumber: 1 });
    await client.dataSets.rejectAnswers({ dataSet, entry: first!, rejected: false });
    expect([await isRejected(), await firstNow()]).toEqual([[false], first]);
    await client.dataSets.rejectAnswers({ dataSet, entry: first!, rejected: true });
    await finished(client.dataSets.propose({ dataSet, filter, models }));
    expect([await isRejected(), await firstNow()]).toEqual([[false], first]);
  });

  it('stay, as far as they have come, when whoever asked leaves', async () => {
    const { client, dataSet, models } = await withValidation();
    const proposing = await client.dataSets.propose({ dataSet, filter: {}, models });
    for (;;) {
      const { value, done } = await proposing.next();
      if (done || value.type === 'done') throw new Error('It was over before it could be left.');
      if (value.completed > 0) break;
    }
    await proposing.return();
    const { models: answered, entries } = await client.dataSets.facets({ dataSet });
    // What came in full before it heard of it.
    expect([128, entries]).toContain(answered[0]!.answered);
  });
});

import { describe, expect, it } from 'vitest';
import { mappingSchema } from '../../../src/dataset/mapping/schema.ts';
import { openDataset } from '../../../src/dataset/open-dataset.ts';
import { readAll, testFolder } from '../in-folder.ts';

const { put } = testFolder();
const facts = [
  ['The seal of the 😀 north pump holds 16 bar at most.', 'What does the seal hold?', '16 bar'],
  ['Since May the 😀 ward has had 12 beds and two nurses.', 'How many beds are there?', '12 beds'],
  ['Das Ventil wurde 😀 im März von Kröger ausgetauscht.', 'Wer hat das Ventil ausgetauscht?', 'Kröger'],
] as const;
const codePoints = (text: string) => Array.from(text).length;
const startOf = ([context, , answer]: (typeof facts)[number]) => codePoints(context.slice(0, context.indexOf(answer)));

/** Reads a file by the mapping that it suggests itself. */
async function byProposal(name: string, content: unknown) {
  const path = put(name, typeof content === 'string' ? content : JSON.stringify(content));
  const { mapping, certainty } = (await openDataset(path)).propose();
  const { entries, setAside } = await readAll(path, {
    mapping: mappingSchema.parse(JSON.parse(JSON.stringify(mapping))),
  });
  expect(setAside).toEqual([]);
  return { mapping: mapping!, certainty, entries };
}

const expected = facts.map(([context, question, answer]) => ({
  context,
  question,
  answers: [{ text: answer, start: context.indexOf(answer) }],
}));

describe('a mapping proposes itself', () => {
  it.each([
    [
      'names that say nothing, answers without offsets',
      'x.json',
      {
        meta: { by: 'x' },
        items: facts.map(([context, question, answer]) => ({ f1: context, f2: question, f3: answer })),
      },
    ],
    [
      'questions in a list within documents, answers in a list within questions',
      'x.json',
      facts.map(([context, question, answer]) => ({
        doc: { body: context },
        qs: [{ q: question, as: [{ span: answer, n: 1 }] }],
      })),
    ],
    [
      'answers as a list of texts',
      'x.jsonl',
      facts.map(([c, q, a]) => JSON.stringify({ passage: c, query: q, responses: [a] })).join('\n'),
    ],
    [
      'offsets from 1',
      'x.json',
      facts.map((fact) => ({ text: fact[0], question: fact[1], answer: fact[2], begin: startOf(fact) + 1 })),
    ],
    [
      'offsets in bytes',
      'x.json',
      facts.map(([c, q, a]) => ({ text: c, question: q, answer: a, at: Buffer.from(c).indexOf(a) })),
    ],
    [
      'offsets in UTF-16 units',
      'x.json',
      facts.map(([c, q, a]) => ({ text: c, question: q, answer: a, at: c.indexOf(a) })),
    ],
    [
      'parallel lists',
      'x.json',
      { rows: facts.map((fact) => ({ c: fact[0], q: fact[1], a: { texts: [fact[2]], from: [startOf(fact)] } })) },
    ],
    [
      'other columns in CSV',
      'x.csv',
      `Nr,Text,Frage,Antwort\n${facts.map(([c, q, a], index) => `${index},${c},${q},${a}`).join('\n')}\n`,
    ],
    [
      'a start and an end without a text',
      'x.json',
      facts.map((fact) => ({
        text: fact[0],
        question: fact[1],
        span: { start: startOf(fact), end: startOf(fact) + codePoints(fact[2]) },
      })),
    ],
  ])('for %s', async (_, name, content) => {
    const { entries } = await byProposal(name, content);
    expect(entries.map(({ example }) => example)).toMatchObject(expected);
    expect(entries.flatMap(({ review }) => review)).toEqual([]);
  });

  it('for contexts in HTML, with offsets that count its tags', async () => {
    const html = facts.map(([context, question, answer]) => {
      const source = `<div><p>${context.replace(' ', ' <b>&amp;</b> ')}</p></div>`;
      return { html: source, question, answer, start: source.indexOf(answer) };
    });
    const { mapping, entries } = await byProposal('html.json', html);
    expect(mapping.context_format).toBe('html');
    for (const [index, { example }] of entries.entries()) {
      const [context, , answer] = facts[index]!;
      expect(example.context.trim()).toBe(context.replace(' ', ' & '));
      expect(example.answers).toEqual([{ text: answer, start: example.context.indexOf(answer) }]);
    }
  });

  it('with the values that mean no answer, and with ids, titles and what is left over', async () => {
    const rows = [
      ...facts.map(([c, q, a], index) => ({
        uid: `u${index}`,
        title: 'T',
        text: c,
        question: q,
        answer: a,
        ward: 'B',
      })),
      { uid: 'u3', title: 'T', text: 'Nothing is said of it here.', question: 'Who was it?', answer: 'N/A', ward: 'B' },
    ];
    const { mapping, certainty, entries } = await byProposal('none.json', rows);
    expect(mapping).toMatchObject({ id: 'uid', title: 'title', no_answer: ['N/A'] });
    expect(certainty).toBeGreaterThan(0.6);
    expect(entries[3]!).toMatchObject({
      example: { id: 'u3', title: 'T', answers: [], isImpossible: true },
      unknown: { ward: 'B' },
    });
  });

  it('says how sure it is of each part, and why', async () => {
    const path = put('sure.json', JSON.stringify(facts.map(([c, q, a]) => ({ context: c, question: q, answer: a }))));
    const { parts } = (await openDataset(path)).propose();
    expect(parts.map(({ part, path: field }) => [part, field])).toEqual([
      ['context', 'context'],
      ['question', 'question'],
      ['answer', 'answer'],
    ]);
    for (const { certainty, reason } of parts) {
      expect(certainty).toBeGreaterThan(0.5);
      expect(certainty).toBeLessThanOrEqual(1);
      expect(reason).toMatch(/^[A-Z\d].*\.$/);
    }
  });

  it('not where nothing asks', async () => {
    const opened = await openDataset(put('none-at-all.json', '[{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]'));
    expect(opened.propose().mapping).toBeUndefined();
    expect(opened.fields()).toEqual([
      { path: 'a', types: ['number'], fill: 1, samples: ['1', '2'] },
      { path: 'b', types: ['text'], fill: 1, samples: ['x', 'y'] },
    ]);
  });
});

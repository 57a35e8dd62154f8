import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../../src/dataset/checks/check.ts';
import type { Finding } from '../../../src/dataset/checks/finding.ts';
import { fixExamples } from '../../../src/dataset/checks/fixes/fix-examples.ts';
import type { Answer, Example } from '../../../src/dataset/example.ts';
import { readExamples } from '../../../src/dataset/squad/read.ts';
import { Random } from '../../../src/shared/random.ts';
import { misread } from './misread.ts';

const data = new URL('../../../../shared/data/', import.meta.url).pathname;
const files = [
  ['policyqa-dev.json', 34],
  ['xquad.en.json', 5],
] as const;

describe.skipIf(!existsSync(data)).each(files)('%s (skipped where ../shared/data is missing)', (file, repeated) => {
  const all = existsSync(data)
    ? readExamples(`${data}${file}`).then((dataset) => dataset.examples)
    : Promise.resolve([]);
  /** As many as a test needs to be in doubt of nothing. */
  const examples = all.then((whole) => whole.slice(0, 1200));

  it(`has ${repeated} repeated questions, no misaligned answer, and nothing to fix for certain`, async () => {
    const findings = checkExamples(await all);
    expect(count(findings, 'duplicate-question')).toBe(repeated);
    for (const rule of ['answer-misaligned', 'answer-padded', 'duplicate-id', 'mojibake', 'html-in-context']) {
      expect(count(findings, rule)).toBe(0);
    }
    expect(fixExamples(await all, findings, { certainty: 'certain' }).applied).toEqual([]);
  });

  it('has every shifted offset found, and moved to the nearest place', async () => {
    const random = new Random(1);
    const spoilt = await spoil(examples, (answer) => {
      const by = random.below(9) - 4;
      return by === 0 || answer.start + by < 0 ? answer : { ...answer, start: answer.start + by };
    });
    expect(count(spoilt.findings, 'answer-misaligned')).toBe(spoilt.wrong);
    expect(spoilt.wrong).toBeGreaterThan(1000);
    // Short answers that repeat within four characters are the rest.
    expect(spoilt.restored).toBeGreaterThanOrEqual(spoilt.answers - 2);
    expect(spoilt.broken).toBe(0);
  });

  it('has every padded answer found and restored, whether or not the text has the white space', async () => {
    const random = new Random(2);
    const spoilt = await spoil(examples, (answer) => {
      const ways = [
        answer,
        { text: ` ${answer.text}`, start: answer.start - 1 },
        { text: `${answer.text}\n`, start: answer.start },
        { text: ` ${answer.text} `, start: answer.start },
      ];
      const chosen = ways[random.below(4)]!;
      return chosen.start < 0 ? { ...answer, text: `${answer.text} ` } : chosen;
    });
    const padded = spoilt.spoilt.flatMap(({ answers }) => answers).filter(({ text }) => text !== text.trim());
    expect(count(spoilt.findings, 'answer-padded')).toBe(padded.length);
    expect(padded.length).toBeGreaterThan(800);
    expect(spoilt.restored).toBe(spoilt.answers);
  });

  it('has every answer in another Unicode form found and restored', async () => {
    const accented = (await examples).map((example) => accentedExample(example));
    const spoilt = await spoil(accented, (answer) => ({ ...answer, text: answer.text.normalize('NFD') }));
    expect(spoilt.wrong).toBeGreaterThan(100);
    expect(count(spoilt.findings, 'answer-misaligned')).toBe(spoilt.wrong);
    expect(spoilt.restored).toBe(spoilt.answers);
  });

  it('has every misread text found and mended, its answers with it', async () => {
    const accented = (await examples).map((example) => accentedExample(example));
    const broken = accented.map((example) => {
      const context = misread(example.context, 'windows-1252');
      const answers = example.answers.map(({ text, start }) => ({
        text: misread(text, 'windows-1252'),
        start: misread(example.context.slice(0, start), 'windows-1252').length,
      }));
      return { ...example, context, answers };
    });
    const findings = checkExamples(broken);
    const wrong = broken.filter(({ context }, index) => context !== accented[index]!.context);
    expect(findings.filter(({ rule, subject }) => rule === 'mojibake' && subject.part === 'context')).toHaveLength(
      wrong.length,
    );
    expect(wrong.length).toBeGreaterThan(800);
    const { examples: fixed } = fixExamples(broken, findings, { certainty: 'certain' });
    expect(fixed.map(({ context, answers }) => [context, answers])).toEqual(
      accented.map(({ context, answers }) => [context, answers]),
    );
  });
});

function count(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

/** A copy spoilt answer by answer, what is found in it, and what fixing makes of it. */
async function spoil(
  original: readonly Example[] | Promise<readonly Example[]>,
  change: (answer: Answer, example: Example) => Answer,
) {
  const right = await original;
  const spoilt = right.map((example) => ({
    ...example,
    answers: example.answers.map((answer) => change(answer, example)),
  }));
  const findings = checkExamples(spoilt);
  const { examples: fixed } = fixExamples(spoilt, findings, { certainty: 'certain' });
  const stands = ({ context }: Example, { text, start }: Answer) =>
    context.slice(start, start + text.length) === text && start >= 0;
  const each = right.flatMap((example, index) =>
    example.answers.map((answer, nth) => {
      const [before, after] = [spoilt[index]!.answers[nth]!, fixed[index]!.answers[nth]!];
      const restored = after.text === answer.text && after.start === answer.start;
      return { wrong: !stands(example, before), restored, broken: before === answer && !restored };
    }),
  );
  return {
    spoilt,
    findings,
    answers: each.length,
    wrong: each.filter((one) => one.wrong).length,
    restored: each.filter((one) => one.restored).length,
    broken: each.filter((one) => one.broken).length,
  };
}

/** The same with accents on some letters, so that there is something to break. */
function accentedExample(example: Example): Example {
  const accented = (text: string) => text.replaceAll(/[eo]/g, (letter) => (letter === 'e' ? 'é' : 'ö'));
  return {
    ...example,
    context: accented(example.context).replaceAll(/[^\0-\u00ff]/g, '–'),
    answers: example.answers.map(({ text, start }) => ({
      text: accented(text).replaceAll(/[^\0-\u00ff]/g, '–'),
      start,
    })),
  };
}

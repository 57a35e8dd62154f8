import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../../src/dataset/checks/check.ts';
import { fixExamples } from '../../../src/dataset/checks/fixes/fix-examples.ts';
import { repairedText } from '../../../src/dataset/checks/text/canonical.ts';
import { findHtml } from '../../../src/dataset/checks/text/html.ts';
import { findMojibake } from '../../../src/dataset/checks/text/mojibake.ts';
import { applyEdits, offsetAfter } from '../../../src/dataset/checks/text/text-edit.ts';
import { exampleOf } from '../example-of.ts';
import { misread } from './misread.ts';

describe('UTF-8 that was read in another encoding', () => {
  it.each([
    ['latin-1', 'Der Öldruck fällt – “bald” sinkt er auf 5 €.'],
    ['windows-1252', 'Der Öldruck fällt – “bald” sinkt er auf 5 €.'],
    ['latin-1', 'Привет, мир'],
    ['windows-1252', 'Température : 20 °C, à peu près 😀'],
  ] as const)('is mended, read as %s: %s', (encoding, text) => {
    const broken = misread(text, encoding);
    expect(broken).not.toBe(text);
    expect(findMojibake(broken)?.whole).toBe(true);
    expect(repairedText(broken)).toBe(text);
  });

  it('is mended where it happened twice over', () => {
    expect(repairedText(misread(misread('café', 'windows-1252'), 'windows-1252'))).toBe('café');
  });

  it('is mended whatever was broken, in texts of western letters', () => {
    // Letters that a continuation can follow come one by one: `é“€` by itself is a Chinese character misread.
    const letter = fc.constantFrom('a', ' ', 'é ', 'ü ', 'ñ ', '€', '–', '“', '😀', '水');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1 }), (letters) => {
        const original = ` ${letters.join('')}`;
        expect(repairedText(misread(original, 'latin-1'))).toBe(original);
        expect(repairedText(misread(original, 'windows-1252'))).toBe(original);
      }),
    );
  });

  it('is only likely where the text has letters that are right', () => {
    const [finding] = checkExamples([exampleOf({ context: 'Müller said: donâ€™t hold 16 bar', answers: [] })]);
    expect(finding).toMatchObject({ rule: 'mojibake', fix: { certainty: 'likely' } });
  });

  it.each([
    'Müller & Söhne',
    'CAFÉ™',
    'Der Buchstabe „Ä“ fehlt',
    'MANHÃ\u00a0DE',
    'naïveté',
    'Straße',
    '5 €',
    'Â, Ã',
    'là « ici »',
    '水',
  ])('is not seen in %s', (text) => {
    expect(findMojibake(text)?.whole ?? false).toBe(false);
    expect(repairedText(text)).toBe(text);
  });
});

describe('an entry with broken text', () => {
  it('keeps its answers where they are when the context is mended', () => {
    const context = 'Die Pumpe läuft – überall – mit 16 bar Überdruck.';
    const gold = { text: '16 bar Überdruck', start: context.indexOf('16 bar') };
    const broken = misread(context, 'windows-1252');
    const text = misread(gold.text, 'windows-1252');
    const entry = exampleOf({ context: broken, answers: [{ text, start: broken.indexOf(text) }] });
    const findings = checkExamples([entry]);
    expect(findings.map(({ rule, subject }) => [rule, subject.part])).toEqual([['mojibake', 'context']]);
    expect(fixExamples([entry], findings, { certainty: 'certain' }).examples[0]).toMatchObject({
      context,
      answers: [gold],
    });
  });

  it('gets an answer mended that was broken by itself', () => {
    const context = 'Rated for 5 °C at most.';
    const entry = exampleOf({ context, answers: [{ text: misread('5 °C', 'latin-1'), start: 10 }] });
    const findings = checkExamples([entry]);
    expect(findings.map(({ rule }) => rule)).toEqual(['mojibake', 'answer-misaligned']);
    expect(fixExamples([entry], findings, { certainty: 'certain' }).examples[0]!.answers).toEqual([
      { text: '5 °C', start: 10 },
    ]);
  });

  it('loses control characters, those of Windows-1252 becoming what they were', () => {
    const entry = exampleOf({
      context: 'It\u0000 can\x92t hold\f16\u0007 bar',
      answers: [{ text: '16\u0007 bar', start: 15 }],
    });
    const findings = checkExamples([entry]);
    expect(findings.map(({ rule }) => rule)).toEqual(['control-character']);
    expect(fixExamples([entry], findings, { certainty: 'certain' }).examples[0]).toMatchObject({
      context: 'It can’t hold\n16 bar',
      answers: [{ text: '16 bar', start: 14 }],
    });
  });

  it('is told to have lost letters, which no fix brings back', () => {
    const [finding] = checkExamples([exampleOf({ question: 'Wie hei\ufffd ist es?' })]);
    expect(finding).toMatchObject({ rule: 'replacement-character', subject: { part: 'question' } });
    expect(finding).not.toHaveProperty('fix');
  });
});

describe('HTML in a context', () => {
  it.each([
    ['<p>The <b>seal</b></p><p>holds&nbsp;16&#32;bar</p>', 'The seal\nholds\u00a016 bar'],
    ['a<br/>b<!-- c --><script>x < 1</script>', 'a\nb'],
    ['R&amp;D &lt; &eacute;', 'R&D < é'],
  ])('is taken out of %s', (html, text) => {
    expect(applyEdits(html, findHtml(html))).toBe(text);
  });

  it.each(['p < 5 and q > 3', 'AT&T; Q&A', 'a<bee>c', '<5 mg', 'if (a<b && c>d)', '&unknown;'])(
    'is not seen in %s',
    (text) => {
      expect(findHtml(text)).toEqual([]);
    },
  );

  it('is taken out on request, the answers moving along', () => {
    const context = 'The <b>seal</b> holds <i>16&nbsp;bar</i>.';
    const text = '<i>16&nbsp;bar</i>';
    const entry = exampleOf({ context, answers: [{ text, start: context.indexOf(text) }] });
    const findings = checkExamples([entry]);
    expect(fixExamples([entry], findings, { certainty: 'certain' }).examples[0]).toBe(entry);
    expect(fixExamples([entry], findings, { certainty: 'likely' }).examples[0]).toMatchObject({
      context: 'The seal holds 16\u00a0bar.',
      answers: [{ text: '16\u00a0bar', start: 15 }],
    });
  });
});

describe('an offset in an edited text', () => {
  it('keeps the text before and behind the edits', () => {
    const place = fc.tuple(
      fc.string({ maxLength: 3 }),
      fc.string({ maxLength: 3 }),
      fc.string({ minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(place), (places) => {
        let text = '';
        const kept: { start: number; piece: string }[] = [];
        const edits = places.map(([before, after, piece]) => {
          const start = text.length;
          text += before + piece;
          kept.push({ start: start + before.length, piece });
          return { start, end: start + before.length, before, after };
        });
        const edited = applyEdits(text, edits);
        for (const { start, piece } of kept) {
          const at = offsetAfter(edits, start, 'start');
          expect(edited.slice(at, offsetAfter(edits, start + piece.length, 'end'))).toContain(piece);
        }
      }),
    );
  });
});

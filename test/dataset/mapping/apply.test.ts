import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, parsePath } from '../../../src/dataset/mapping/field-path.ts';
import { stripHtml } from '../../../src/dataset/mapping/html.ts';
import { locate } from '../../../src/dataset/mapping/locate.ts';
import { unitsOf } from '../../../src/dataset/mapping/offset-units.ts';
import { mappingSchema, type FieldMappingInput } from '../../../src/dataset/mapping/schema.ts';
import { readAll, testFolder } from '../in-folder.ts';

const { put } = testFolder();
const text = 'Zürich 😀 holds 16 bar and 16 kg.';
const record = { ctx: text, q: 'How much?', a: '16 bar', s: 15, e: 21 };

async function mapped(record: object, mapping: Partial<FieldMappingInput>) {
  const path = put('mapped.json', JSON.stringify([record]));
  const full = mappingSchema.parse({ context: 'ctx', question: 'q', ...mapping });
  const { entries, setAside } = await readAll(path, { mapping: full });
  return { entry: entries[0], setAside };
}

describe('a mapping of fields', () => {
  const start = text.indexOf('16 bar');
  it.each([
    ['code points', { text: 'a', start: 's' }, { s: 15 }],
    ['code points from 1', { text: 'a', start: 's', base: 1 }, { s: 16 }],
    ['UTF-16 units', { text: 'a', start: 's', unit: 'utf-16' }, { s: 16 }],
    ['bytes', { text: 'a', start: 's', unit: 'byte' }, { s: 19 }],
    ['text in a cell', { text: 'a', start: 's' }, { s: '15' }],
    ['no offset', { text: 'a' }, {}],
    ['start and end', { start: 's', end: 'e' }, {}],
    ['start and inclusive end', { start: 's', end: 'e', end_is: 'inclusive' }, { e: 20 }],
    ['start and inclusive end from 1', { start: 's', end: 'e', end_is: 'inclusive', base: 1 }, { s: 16, e: 21 }],
    ['lists', { text: 'l.t', start: 'l.s' }, { l: { t: ['16 bar'], s: [15] } }],
    ['a list of answers', { each: 'l.*', text: 'l.*.t', start: 'l.*.s' }, { l: [{ t: '16 bar', s: 15 }] }],
  ] as const)('reads answers by %s', async (_, answers, fields) => {
    const { entry } = await mapped({ ...record, ...fields }, { answers });
    expect(entry!.example.answers).toEqual([{ text: '16 bar', start }]);
    expect(entry!.review).toEqual([]);
  });

  it('marks answers that stand in several places, nowhere, or outside', async () => {
    const several = await mapped({ ...record, a: '16' }, { answers: { text: 'a' } });
    expect(several.entry).toMatchObject({ example: { answers: [{ text: '16', start }] }, review: [/2 places/] });
    const nowhere = await mapped({ ...record, a: '17' }, { answers: { text: 'a' } });
    expect(nowhere.entry).toMatchObject({
      example: { answers: [{ text: '17', start: -1 }] },
      review: [/does not stand/],
    });
    const outside = await mapped({ ...record, s: 90, e: 95 }, { answers: { start: 's', end: 'e' } });
    expect(outside.entry).toMatchObject({ example: { answers: [] }, review: [/outside/] });
  });

  it('knows values that mean no answer, and a field that says so', async () => {
    const none = await mapped({ ...record, a: ' None ' }, { answers: { text: 'a' }, no_answer: ['none'] });
    expect(none.entry!.example).toMatchObject({ answers: [], isImpossible: true });
    const flag = await mapped({ ...record, a: '', no: 'yes' }, { answers: { text: 'a' }, is_impossible: 'no' });
    expect(flag.entry!.example).toMatchObject({ answers: [], isImpossible: true });
    const unclear = await mapped({ ...record, no: 'perhaps' }, { is_impossible: 'no' });
    expect(unclear.entry!.review).toEqual([/neither yes nor no/].map((one) => expect.stringMatching(one) as string));
  });

  it('keeps what it does not take, from every level, under names that say where it was', async () => {
    const nested = {
      docs: [{ name: 'D', ctx: text, qs: [{ q: 'How much?', a: '16 bar', by: 'x' }] }],
      title: 'not mapped',
    };
    const { entry } = await mapped(nested, {
      entries: 'docs.*.qs.*',
      context: 'docs.*.ctx',
      question: 'docs.*.qs.*.q',
      answers: { text: 'docs.*.qs.*.a' },
    });
    expect(entry!.unknown).toEqual({ 'source.title': 'not mapped', 'docs.name': 'D', 'docs.qs.by': 'x' });
  });

  it('sets aside records in which it finds nothing', async () => {
    expect((await mapped({ q: '?' }, {})).setAside[0]!.reason).toBe('There is no text at "ctx".');
    expect((await mapped({ ctx: 'x' }, {})).setAside[0]!.reason).toBe('There is no text at "q".');
    expect((await mapped(record, { entries: 'qs.*' })).setAside[0]!.reason).toBe('There is no question at "qs.*".');
  });
});

describe('paths', () => {
  it('say any names, dots and stars too', () => {
    const step = fc.oneof(fc.constant('every' as const), fc.record({ name: fc.string({ minLength: 1 }) }));
    fc.assert(
      fc.property(fc.array(step), (path) => {
        expect(parsePath(formatPath(path))).toEqual(path);
      }),
    );
  });
});

describe('offsets', () => {
  it('mean the same place in every unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (whole, at) => {
        const points = Array.from(whole);
        const count = at % (points.length + 1);
        const before = points.slice(0, count).join('');
        for (const [unit, offset] of [
          ['code-point', count],
          ['utf-16', before.length],
          ['byte', Buffer.byteLength(before)],
        ] as const) {
          expect(unitsOf(whole, unit)(offset)).toBe(before.length);
        }
      }),
    );
  });
});

describe('HTML', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\nTwo\n'],
    ['a<br>b<script>c</script><!-- d -->e', 'a\nbe'],
    ['1 &lt; 2 &amp;&nbsp;3 &#128512;', '1 < 2 &\u00a03 😀'],
    ['<b>in</b>line <i>tags</i>', 'inline tags'],
    ['no tags', 'no tags'],
  ])('%s', (html, plain) => {
    expect(stripHtml(html).text).toBe(plain);
  });

  it('moves the offset of any piece of text with it', () => {
    const words = fc.array(fc.constantFrom('alpha', 'βeta', '😀', '1 &lt; 2', 'x&amp;y'), {
      minLength: 1,
      maxLength: 8,
    });
    const tags = fc.array(fc.constantFrom('<b>', '</b>', '<p class="a>b">', '<br/>', '<!-- n -->', ' '), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(words, fc.array(tags, { minLength: 9, maxLength: 9 }), (pieces, between) => {
        const html = pieces.map((piece, index) => between[index]!.join('') + piece).join('') + between[8]!.join('');
        const { text: plain, toText } = stripHtml(html);
        let at = 0;
        for (const [index, piece] of pieces.entries()) {
          at += between[index]!.join('').length;
          const shown = piece.replace('&lt;', '<').replace('&amp;', '&');
          expect(plain.slice(toText(at), toText(at) + shown.length)).toBe(shown);
          at += piece.length;
        }
      }),
    );
  });
});

describe('an answer without an offset', () => {
  it('is located as words by itself first', () => {
    expect(locate('15 and 5', '5')).toEqual({ answer: { text: '5', start: 7 }, review: [] });
    expect(locate('only 15', '5').answer.start).toBe(6);
    expect(locate('The end', ' end ').answer).toEqual({ text: 'end', start: 4 });
  });
});

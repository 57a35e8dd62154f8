import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, linearRgb, luminance } from './oklch.ts';

const css = readFileSync(new URL('../../../src/renderer/design/tokens.css', import.meta.url), 'utf8');
const declared = new Map(Array.from(css.matchAll(/--([\w-]+): ([^;]+);/g), ([, name, value]) => [name!, value!]));

type Theme = 'light' | 'dark';

/** The luminance of a token as a theme shows it. */
function luminanceOf(value: string, theme: Theme): number {
  const pair = /^light-dark\((.+?\)), (.+\))\)$/.exec(value);
  if (pair) return luminanceOf(pair[theme === 'light' ? 1 : 2]!, theme);
  const named = /^var\(--([\w-]+)\)$/.exec(value);
  if (named) return luminanceOf(declared.get(named[1]!)!, theme);
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value) ?? /^oklch\(([\d.]+) (0) (0)\)$/.exec(value);
  if (!parts) throw new Error(`${value} is not a colour that this test can read.`);
  return luminance(linearRgb(Number(parts[1]), Number(parts[2]), Number(parts[3])));
}

function contrastOf(text: string, ground: string, theme: Theme): number {
  return contrast(luminanceOf(declared.get(text)!, theme), luminanceOf(declared.get(ground)!, theme));
}

const grounds = ['surface', 'surface-frame', 'surface-hover', 'surface-raised'];
const texts = ['text', 'text-quiet', 'text-faint', 'accent', 'model', 'base-model', 'good', 'warn', 'bad', 'info'];
const onWash = ['accent', 'model', 'base-model', 'good', 'warn', 'bad', 'info'];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    'has %s legible on %s',
    (text, ground) => expect(contrastOf(text, ground, theme)).toBeGreaterThanOrEqual(4.5),
  );

  it.each(onWash)('has %s, and text, legible on its wash', (meaning) => {
    expect(contrastOf(meaning, `${meaning}-wash`, theme)).toBeGreaterThanOrEqual(4.5);
    for (const text of ['text', 'text-quiet'])
      expect(contrastOf(text, `${meaning}-wash`, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it('has what is faint legible where it is chosen', () => {
    expect(contrastOf('text-faint', 'accent-wash', theme)).toBeGreaterThanOrEqual(4.5);
  });

  it('has the names of curves legible where charts are drawn', () => {
    for (let curve = 1; curve <= 8; curve += 1) {
      expect(contrastOf(`curve-${curve}`, 'surface', theme)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has words legible on the accent, and borders of controls visible', () => {
    expect(contrastOf('accent-ink', 'accent', theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf('accent-ink', 'accent-strong', theme)).toBeGreaterThanOrEqual(4.5);
    for (const ground of grounds) expect(contrastOf('line-control', ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

it('knows black, white and grey', () => {
  expect(contrast(luminance(linearRgb(1, 0, 0)), luminance(linearRgb(0, 0, 0)))).toBeCloseTo(21, 1);
  expect(luminance(linearRgb(0.5999, 0, 0))).toBeCloseTo(0.2159, 3);
});

import { describe, expect, it } from 'vitest';
import { chartsToSvg } from '../../../src/renderer/charts/export-chart.ts';
import { aChart, theme } from './a-chart.ts';

describe('charts as SVG', () => {
  const markers = [{ x: 30, kind: 'best', label: 'best' }] as const;
  const svg = chartsToSvg([aChart({ markers }), aChart({ title: 'F1 <of> "it"', log: true })], theme);

  it('stand in one document, below each other, with titles and names', () => {
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(svg).not.toContain('<style');
    expect(svg).toContain('>Loss</text>');
    expect(svg).toContain('F1 &lt;of> &quot;it&quot;');
    expect(svg.match(/>validation</g)).toHaveLength(2);
  });

  it('draw raw lines faint, others strong, dashes where asked, and the best in its colour', () => {
    expect(svg).toMatch(/stroke="rgb\(0, 0, 200\)"[^>]*stroke-opacity="0.28"/);
    expect(svg).toMatch(/stroke-dasharray/);
    expect(svg).toMatch(/stroke="rgb\(0, 128, 0\)"/);
  });

  it('have attributes that end where they should, whatever the face is called', () => {
    const named = chartsToSvg([aChart()], { ...theme, face: '"Inter Variable", sans-serif' });
    expect(named).toContain("'Inter Variable'");
    expect(named).not.toContain('"Inter');
  });

  it('do not borrow clips from each other', () => {
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it('leave out what a log axis has no place for', () => {
    const line = { ...aChart().lines[0]!, y: [0, 1, -1, NaN, 2], raw: null };
    expect(chartsToSvg([aChart({ log: true, lines: [line] })], theme)).not.toContain('NaN');
  });
});

import type { Plot } from './part.ts';

const [width, height, left, right, top, bottom] = [560, 300, 64, 120, 36, 44];
/** Okabe and Ito's, which who sees colours otherwise can tell apart, too; each with a dash of its own. */
const strokes = [
  { colour: '#0072b2', dash: '' },
  { colour: '#d55e00', dash: '6 4' },
  { colour: '#009e73', dash: '2 3' },
  { colour: '#cc79a7', dash: '8 3 2 3' },
] as const;

/** A plot as a picture that needs nothing else, from zero on both axes. */
export function plotSvg({ title, x, y, lines }: Plot): string {
  const points = lines.flatMap((line) => line.points);
  const mostX = Math.max(...points.map(([value]) => value));
  const mostY = Math.max(...points.map(([, value]) => value));
  const atX = (value: number) => left + (value / mostX) * (width - left - right);
  const atY = (value: number) => height - bottom - (value / mostY) * (height - top - bottom);
  const drawn = lines.map(({ name, points }, index) => {
    const { colour, dash } = strokes[index % strokes.length]!;
    const path = points.map(([px, py]) => `${atX(px).toFixed(1)},${atY(py).toFixed(1)}`).join(' ');
    const [lastX, lastY] = points.at(-1)!;
    return [
      `<polyline fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}" points="${path}"/>`,
      `<text x="${(atX(lastX) + 6).toFixed(1)}" y="${(atY(lastY) + 4 + 14 * (index % 2)).toFixed(1)}" fill="${colour}">${escaped(name)}</text>`,
    ].join('');
  });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const [px, py] = [atX(share * mostX).toFixed(1), atY(share * mostY).toFixed(1)];
    return [
      `<line x1="${left}" x2="${width - right}" y1="${py}" y2="${py}" stroke="#ddd"/>`,
      `<text x="${left - 8}" y="${py}" dy="4" text-anchor="end">${shown(share * mostY)}</text>`,
      `<text x="${px}" y="${height - bottom + 18}" text-anchor="middle">${shown(share * mostX)}</text>`,
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${left}" y="20" font-size="14">${escaped(title)}</text>`,
    ...ticks,
    ...drawn,
    `<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle">${escaped(x)}</text>`,
    `<text x="14" y="${(top + height - bottom) / 2}" text-anchor="middle" transform="rotate(-90 14 ${(top + height - bottom) / 2})">${escaped(y)}</text>`,
    '</svg>\n',
  ].join('\n');
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

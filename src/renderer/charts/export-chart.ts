import type { ChartModel } from './chart-model.ts';
import { chartOption } from './chart-option.ts';
import type { ChartTheme } from './chart-theme.ts';
import { init } from './echarts.ts';

const size = { width: 720, height: 220 };
const titleHeight = 24;

/** Several charts below each other as one SVG document, with their titles. */
export function chartsToSvg(models: readonly ChartModel[], { face, ...colours }: ChartTheme): string {
  // echarts writes the name of a face into an attribute as it is.
  const theme: ChartTheme = { ...colours, face: face.replaceAll('"', "'") };
  const parts = models.map((model, index) => {
    const top = index * (size.height + titleHeight);
    const title = `<text x="8" y="${top + 16}" font-size="12" font-weight="600" fill="${theme.text}">${escape(`${model.title}${model.unit ? ` (${model.unit})` : ''}`)}</text>`;
    return `${title}<g transform="translate(0 ${top + titleHeight})">${inner(drawSvg(model, theme))}</g>`;
  });
  const height = models.length * (size.height + titleHeight);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}" font-family="${escape(theme.face)}">`,
    `<rect width="100%" height="100%" fill="${theme.surface}"/>`,
    ...parts,
    '</svg>',
  ].join('');
}

function drawSvg(model: ChartModel, theme: ChartTheme): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(chartOption(model, theme, size));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** What is within the outermost element, without styles for the pointer. Ids of clips are made unlike those of other charts. */
let drawn = 0;
function inner(svg: string): string {
  drawn += 1;
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  const still = body.replaceAll(/<style[\s\S]*?<\/style>| class="[^"]*"/g, '');
  return still.replaceAll(/(id="|url\(#)(zr[^")]*)/g, `$1c${drawn}-$2`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The same as a PNG of twice the size, for slides and papers. */
export async function chartsToPng(models: readonly ChartModel[], theme: ChartTheme): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartsToSvg(models, theme))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The canvas gave no image.');
  return blob;
}

/** The colours and faces of a chart, as canvas and SVG take them. */
export interface ChartTheme {
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly surface: string;
  readonly good: string;
  /** By `LineStyle.colour`, from 1. */
  readonly curves: readonly string[];
  readonly face: string;
}

/** Reads the theme of the tokens as they are now at an element. */
export function readChartTheme(element: HTMLElement): ChartTheme {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return plainColour(getComputedStyle(probe).color);
  };
  const theme: ChartTheme = {
    text: colour('--text'),
    faint: colour('--text-faint'),
    line: colour('--line'),
    surface: colour('--surface'),
    good: colour('--good'),
    curves: Array.from({ length: 8 }, (_, index) => colour(`--curve-${index + 1}`)),
    face: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return theme;
}

/** Any CSS colour as `rgb(…)`: what other programs make of an exported SVG knows no `oklch()`. */
function plainColour(css: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return css;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red!}, ${green!}, ${blue!})`;
}

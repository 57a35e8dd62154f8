export { count, counted } from '../../shared/words/counted.ts';

/** `1.9 GB`, `48 MB`: powers of ten, as disks and memory are sold. */
export function bytes(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let size = value;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 9.95 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${units[unit]!}`;
}

/** `25.4 M`, `330 k`: how many parameters a model has. */
export function parameters(value: number): string {
  if (value >= 1e9) return `${(value / 1e9).toFixed(1)} B`;
  if (value >= 1e6) return `${(value / 1e6).toFixed(value < 1e7 ? 1 : 0)} M`;
  return value >= 1000 ? `${Math.round(value / 1000)} k` : String(value);
}

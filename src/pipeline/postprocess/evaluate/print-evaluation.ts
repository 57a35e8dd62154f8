import type { SquadV2Metrics } from '../metrics/squad-v2.ts';

/** The text of `json.dumps(…, indent=2)` in `evaluate-v2.0.py`: counts as integers, everything else as Python's floats. */
export function printEvaluation(metrics: SquadV2Metrics): string {
  const lines = Object.entries({ ...metrics }).map(
    ([name, value]: [string, number]) => `  "${name}": ${name.endsWith('total') ? value : pythonFloat(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}

/** `repr` of a finite Python float: as JavaScript's shortest digits, but `1.0` for `1`, and exponents below 1e-4 and from 1e16. */
function pythonFloat(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  if (Object.is(value, -0)) return '-0.0';
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

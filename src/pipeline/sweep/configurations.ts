import { Failure } from '../../shared/failure.ts';
import { Random } from '../../shared/random.ts';
import { findArgument } from '../arguments/all-arguments.ts';
import { isRange, type Parameter, type Range, type SweepFile } from './sweep-file.ts';

/** Values of the parameters of one configuration, by their Hugging Face names. */
export type Configuration = Readonly<Record<string, unknown>>;

/** Draws of a range that may give a configuration there already is, as with few whole numbers. */
const drawsForEach = 50;
/** Draws are rounded to so many significant digits, so that a name can hold them. */
const digits = 4;

/** The configurations that a sweep tries, each once; the same file gives the same ones. Throws a `Failure`. */
export function configurationsOf({ method, parameters, runs, seed }: SweepFile): readonly Configuration[] {
  return method === 'grid' ? grid(Object.entries(parameters)) : random(Object.entries(parameters), runs, seed);
}

/** Every combination, the last parameter changing fastest. */
function grid(parameters: readonly (readonly [string, Parameter])[]): readonly Configuration[] {
  return parameters.reduce<readonly Configuration[]>(
    (configurations, [name, parameter]) => {
      if (isRange(parameter)) throw rangeInGrid(name);
      return configurations.flatMap((before) => parameter.map((value) => ({ ...before, [name]: value })));
    },
    [{}],
  );
}

function random(
  parameters: readonly (readonly [string, Parameter])[],
  runs: number | undefined,
  seed: number,
): readonly Configuration[] {
  if (runs === undefined) throw noRuns();
  const source = new Random(seed);
  const found = new Map<string, Configuration>();
  for (let draw = 0; draw < runs * drawsForEach && found.size < runs; draw += 1) {
    const drawn = Object.fromEntries(parameters.map(([name, parameter]) => [name, drawFrom(name, parameter, source)]));
    const key = JSON.stringify(drawn);
    if (!found.has(key)) found.set(key, drawn);
  }
  return [...found.values()];
}

function drawFrom(name: string, parameter: Parameter, source: Random): unknown {
  if (!isRange(parameter)) return source.pick(parameter);
  return findArgument(name)?.declaration.kind === 'integer'
    ? drawWhole(parameter, source)
    : drawNumber(parameter, source);
}

function drawNumber(range: Range, source: Random): number {
  return within(range, Number(place(range, source.uniform()).toPrecision(digits)));
}

/** Each whole number of a linear range is equally likely. */
function drawWhole({ min, max, scale }: Range, source: Random): number {
  const wide = { min: Math.ceil(min) - 0.5, max: Math.floor(max) + 0.5, scale };
  return within({ min: Math.ceil(min), max: Math.floor(max), scale }, Math.round(place(wide, source.uniform())));
}

function place({ min, max, scale }: Range, share: number): number {
  return scale === 'log' ? min * (max / min) ** share : min + (max - min) * share;
}

function within({ min, max }: Range, value: number): number {
  return Math.min(max, Math.max(min, value));
}

function rangeInGrid(name: string): Failure {
  return new Failure({
    code: 'range-in-grid',
    message: `The grid cannot be laid over ${name}: it is a range.`,
    mend: 'List its values, or draw from it with "method": "random".',
  });
}

function noRuns(): Failure {
  return new Failure({
    code: 'no-number-of-runs',
    message: 'A random sweep has no end of its own.',
    mend: 'Say with "runs" how many configurations to draw.',
  });
}

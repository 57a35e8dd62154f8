import { stripHtml } from './html.ts';
import { formatPath, type Bound, type FieldPath } from './field-path.ts';
import type { SampledField } from './fields.ts';
import { nameScore } from './names.ts';
import { readsAsNone } from './no-answer-values.ts';
import { unitsOf, type OffsetUnit } from './offset-units.ts';
import type { ProposedPart } from './proposed-part.ts';
import type { FieldMappingInput } from './schema.ts';
import { textsAt } from './texts-at.ts';

interface Sample {
  readonly rows: readonly (readonly Bound[])[];
  /** As they stand in the file, one a row. */
  readonly contexts: readonly string[];
  readonly isHtml: boolean;
  readonly answer: SampledField | undefined;
  readonly fields: readonly SampledField[];
  readonly entriesPath: FieldPath;
}

interface ProposedAnswers {
  readonly mapping: NonNullable<FieldMappingInput['answers']>;
  readonly parts: readonly ProposedPart[];
  readonly offsetsIn: 'source' | 'text';
}

interface Way {
  readonly base: 0 | 1;
  readonly unit: OffsetUnit;
  readonly offsetsIn: 'source' | 'text';
}

/** The answers' part of a mapping: where the texts are and, by trying them out, which numbers are their offsets. */
export function proposeOffsets(sample: Sample): ProposedAnswers | undefined {
  const { answer, fields, isHtml } = sample;
  const numbers = fields.filter(isWhole);
  if (!answer) return spansOnly(sample, numbers);
  const tries = numbers
    .filter(({ path }) => sameLists(path, answer.path))
    .flatMap((field) => waysOf(isHtml).map((way) => ({ field, way, share: agreement(sample, answer, field, way) })))
    .map((one) => ({ ...one, score: one.share + 0.01 * nameScore('start', one.field.path) }))
    .sort((a, b) => b.score - a.score);
  const start = tries[0] && tries[0].share >= 0.3 ? tries[0] : undefined;
  const { each, fieldPath } = listOf(answer.path, sample.entriesPath, start !== undefined);
  const text = fieldPath(answer.path);
  if (!start) return { mapping: { ...each, text }, parts: [], offsetsIn: 'source' };
  const { base, unit, offsetsIn } = start.way;
  const reason = `At ${Math.round(start.share * 100)} % of these offsets the answer stands (counted from ${base}, in ${unit} units).`;
  const path = formatPath(start.field.path);
  return {
    mapping: { ...each, text, start: fieldPath(start.field.path), base, unit },
    parts: [{ part: 'start', path, certainty: Math.round(start.share * 100) / 100, reason }],
    offsetsIn,
  };
}

/** No text, only offsets: named so, and within the context. */
function spansOnly(sample: Sample, numbers: readonly SampledField[]): ProposedAnswers | undefined {
  const named = (role: 'start' | 'end') =>
    numbers
      .map((field) => ({ field, score: nameScore(role, field.path) }))
      .filter(({ score }) => score > 0.4)
      .sort((a, b) => b.score - a.score)[0];
  const [start, end] = [named('start'), named('end')];
  if (!start || !end || !sameLists(start.field.path, end.field.path)) return undefined;
  const { each, fieldPath } = listOf(start.field.path, sample.entriesPath, true);
  const part = (role: 'start' | 'end', { field, score }: typeof start): ProposedPart => ({
    part: role,
    path: formatPath(field.path),
    certainty: Math.round(score * 50) / 100,
    reason: 'Its name says so; how it counts cannot be told without the text of an answer.',
  });
  return {
    mapping: { ...each, start: fieldPath(start.field.path), end: fieldPath(end.field.path) },
    parts: [part('start', start), part('end', end)],
    offsetsIn: 'source',
  };
}

/** The list whose elements are answers, and paths as they are given with it: lists of plain values need no `each`. */
function listOf(path: FieldPath, entries: FieldPath, hasOffsets: boolean) {
  const last = path.lastIndexOf('every');
  const isList = last >= entries.length;
  const isElement = last === path.length - 1;
  const fieldPath = (one: FieldPath) => formatPath(isList && isElement ? one.slice(0, -1) : one);
  const each = isList && !isElement ? { each: formatPath(path.slice(0, last + 1)) } : {};
  return { each: hasOffsets || isList ? each : {}, fieldPath };
}

function waysOf(isHtml: boolean): Way[] {
  const places = isHtml ? (['source', 'text'] as const) : (['source'] as const);
  return ([0, 1] as const).flatMap((base) =>
    (['code-point', 'utf-16', 'byte'] as const).flatMap((unit) =>
      places.map((offsetsIn) => ({ base, unit, offsetsIn })),
    ),
  );
}

/** At what share of the offsets the answer stands, if they are counted this way. */
function agreement({ rows, contexts, isHtml }: Sample, answer: SampledField, start: SampledField, way: Way): number {
  let [right, all] = [0, 0];
  for (const [index, row] of rows.slice(0, 100).entries()) {
    const texts = textsAt(row, answer.path);
    const starts = textsAt(row, start.path).map(Number);
    const given = contexts[index]!;
    const plain = isHtml ? stripHtml(given) : undefined;
    const counted = plain && way.offsetsIn === 'text' ? plain.text : given;
    const toUnits = unitsOf(counted, way.unit);
    for (const [at, text] of texts.entries()) {
      const offset = starts[at];
      if (offset === undefined || text === '' || offset < 0 || readsAsNone(text)) continue;
      all += 1;
      const unit = toUnits(offset - way.base);
      const [context, place] = plain
        ? [plain.text, way.offsetsIn === 'text' ? unit : plain.toText(unit)]
        : [given, unit];
      if (place >= 0 && context.startsWith(text, place)) right += 1;
    }
  }
  return all === 0 ? 0 : right / all;
}

function isWhole({ values }: SampledField): boolean {
  return values.length > 0 && values.every((value) => typeof value !== 'boolean' && Number.isInteger(Number(value)));
}

/** Whether two paths go through the same number of lists, so that their values pair up. */
function sameLists(a: FieldPath, b: FieldPath): boolean {
  return a.filter((step) => step === 'every').length === b.filter((step) => step === 'every').length;
}

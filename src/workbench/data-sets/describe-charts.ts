import type { Charts } from '../../shared/contract/charts.ts';
import { barsOf, readableWidth } from '../query/bars.ts';
import { countQuestionTypes, countRules } from '../query/count.ts';
import type { EntryFilter } from '../query/filter.ts';
import { position } from '../query/filters/length.ts';
import { countValues } from '../query/count-values.ts';
import type { DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { measureTokens, type TokenMeasure } from './token-measure.ts';

const mostBars = 24;
/** Of answer positions, in percent. */
const positionWidth = 5;
/** In tokens. */
const tokenWidths = [4, 8, 16, 32, 64, 128, 256, 512];

/**
 * What the entries that a filter lets through are like, as charts. Each is of what the rest of the filter lets through, so
 * that another of its bars can be chosen.
 */
export async function describeCharts(store: Store, dataSet: DataSetId, filter: EntryFilter): Promise<Charts> {
  // A model whose files are gone measures nothing; the texts are as long as before.
  const tokens = await measureTokens(store, dataSet).catch(() => null);
  const without = (...fields: (keyof EntryFilter)[]): EntryFilter =>
    Object.fromEntries(Object.entries(filter).filter(([field]) => !fields.includes(field as keyof EntryFilter)));
  const values = (expression: string, field: keyof EntryFilter) =>
    countValues(store, dataSet, expression, without(field));
  return {
    tokens,
    contextLength: barsOf(values('e.context_length', 'contextLength'), (reach) => lengthWidth(reach, tokens)),
    answerPosition: barsOf(values(`min(${position}, 99)`, 'answerPosition'), () => positionWidth),
    answerLength: barsOf(values('e.answer_length', 'answerLength'), (reach) => readableWidth(reach, mostBars)),
    questionTypes: { ...countQuestionTypes(store, dataSet, without('questionTypes')) },
    rules: { ...countRules(store, dataSet, without('rules', 'findings', 'severity')) },
  };
}

/** In characters: so many tokens, where it is known how long they are. */
function lengthWidth(reach: number, tokens: TokenMeasure | null): number {
  if (tokens === null) return readableWidth(reach, mostBars);
  const width = tokenWidths.find((each) => each * tokens.charactersPerToken * mostBars > reach) ?? tokenWidths.at(-1)!;
  return Math.max(1, Math.round(width * tokens.charactersPerToken));
}

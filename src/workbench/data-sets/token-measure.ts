import { join } from 'node:path';
import { readConfig } from '../../engine/model/read-config.ts';
import { openTokenizer } from '../../pipeline/predict/open-tokenizer.ts';
import { modelLimits } from '../../pipeline/preprocess/model-limits.ts';
import type { EncoderTokenizer } from '../../pipeline/preprocess/tokenizer/encoder-tokenizer.ts';
import { modelSource } from '../models/model-source.ts';
import type { StoredModel } from '../models/model-table.ts';
import { keyRange, type DataSetId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { decodeText } from '../store/text-column.ts';

/** What the texts of a data set are to a model. */
export interface TokenMeasure {
  readonly model: string;
  /** Measured on texts from all over the data set. */
  readonly charactersPerToken: number;
  /** Longest input, question and special tokens included. */
  readonly maxSeqLength: number;
  /** What a question of middling length takes of it, with the special tokens. */
  readonly questionTokens: number;
}

const sampled = 200;
const usualLength = 384;
/** `[CLS] question [SEP] context [SEP]` */
const specialTokens = 3;

/** As a model of the project would read the data set: that of its last run, or the first that there is. Null without one. */
export async function measureTokens(store: Store, dataSet: DataSetId): Promise<TokenMeasure | null> {
  const { project } = store.dataSets.get(dataSet);
  const [run] = project === null ? [] : store.runs.list({ project, archived: false });
  const listed = store.models.list();
  const model = listed.find(({ id }) => id === run?.model?.id) ?? listed.findLast(({ kind }) => kind === 'model');
  if (!model) return null;
  const { tokenizer, longest } = await tokenizerOf(store, model);
  const contexts = sample(store, dataSet, 'contexts', 'text');
  const questions = sample(store, dataSet, 'entries', 'question');
  const characters = contexts.reduce((sum, { length }) => sum + length, 0);
  const tokens = await countTokens(tokenizer, contexts);
  const ofContexts = tokens.reduce((sum, count) => sum + count, 0);
  if (ofContexts === 0) return null;
  const asked = (await countTokens(tokenizer, questions)).sort((a, b) => a - b);
  const wanted = run && model.id === run.model?.id ? run.arguments.max_seq_length : usualLength;
  return {
    model: model.name,
    charactersPerToken: characters / ofContexts,
    maxSeqLength: Math.min(typeof wanted === 'number' ? wanted : usualLength, longest),
    questionTokens: (asked[asked.length >> 1] ?? 0) + specialTokens,
  };
}

interface Opened {
  readonly tokenizer: EncoderTokenizer;
  readonly longest: number;
}
let last: { readonly folder: string; readonly opened: Promise<Opened> } | null = null;

/** The one that was asked for last is kept. */
async function tokenizerOf(store: Store, model: StoredModel): Promise<Opened> {
  if (last?.folder === model.folder) return last.opened;
  const opened = openModelTokenizer(store, model);
  last = { folder: model.folder, opened };
  opened.catch(() => (last = null));
  return opened;
}

async function openModelTokenizer(store: Store, model: StoredModel): Promise<Opened> {
  const source = await modelSource(store, model);
  const limits = modelLimits((await readConfig(join(source.model, 'config.json'))).config);
  const tokenizer = await openTokenizer(source, limits, new AbortController().signal);
  return { tokenizer, longest: Math.min(limits.maxLength, tokenizer.modelMaxLength) };
}

async function countTokens(tokenizer: EncoderTokenizer, texts: readonly string[]): Promise<number[]> {
  return (await tokenizer.encodeIds(texts)).map((ids) => ids.length);
}

/** Texts whose keys lie evenly between the first and the last. */
function sample({ database }: Store, dataSet: DataSetId, table: string, column: string): string[] {
  const { first, last: end } = keyRange(dataSet);
  const highest = database
    .prepare<[number, number], number | null>(`SELECT max(key) FROM ${table} WHERE key BETWEEN ? AND ?`)
    .pluck()
    .get(first, end);
  const count = (highest ?? first) - first;
  const step = Math.max(1, count / sampled);
  const keys = Array.from({ length: Math.min(sampled, count) }, (_, index) => first + 1 + Math.floor(index * step));
  return database
    .prepare<[string], string>(`SELECT ${column} FROM ${table} WHERE key IN (SELECT value FROM json_each(?))`)
    .pluck()
    .all(JSON.stringify(keys))
    .map(decodeText);
}

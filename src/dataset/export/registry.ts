import { csv, tsv } from './csv.ts';
import { flatJson, jsonLines } from './flat.ts';
import { squadV1, squadV2 } from './nested.ts';
import { parquet } from './parquet.ts';
import type { DatasetWriter } from './writer.ts';

/** Every form that can be written. */
export const writers: readonly DatasetWriter[] = [squadV2, squadV1, flatJson, jsonLines, csv, tsv, parquet];

import { csv } from './csv.ts';
import { doccano } from './doccano.ts';
import { flatJson, jsonLinesFormat, parquet } from './flat.ts';
import type { DatasetFormat } from './format.ts';
import { haystack } from './haystack.ts';
import { labelStudio } from './label-studio.ts';
import { squadV1, squadV2 } from './squad.ts';

/** Every format that can be read; of two that are equally sure, the earlier is taken. */
export const formats: readonly DatasetFormat[] = [
  squadV1,
  squadV2,
  haystack,
  flatJson,
  jsonLinesFormat,
  csv,
  parquet,
  labelStudio,
  doccano,
];

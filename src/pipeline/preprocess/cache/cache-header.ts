import { z } from 'zod';
import type { ExampleId } from '../../../dataset/example.ts';
import type { FeatureStatistics } from '../features/feature-statistics.ts';

const count = z.int().min(0);

const statisticsSchema: z.ZodType<FeatureStatistics> = z.object({
  examples: count,
  windows: count,
  splitExamples: count,
  answers: count,
  lostAnswers: count,
  longAnswers: count,
  longestAnswer: count,
  longestInput: count,
  tokens: count,
  unknownTokens: count,
  setAside: z.array(
    z.object({
      exampleIndex: count,
      exampleId: z.string().transform((id) => id as ExampleId),
      questionTokens: count,
    }),
  ),
});

/** What a cache file says of itself before its integers. */
export const cacheHeaderSchema = z.object({
  key: z.string(),
  /** Number of 32-bit integers that follow. */
  integers: count,
  /** CRC-32 of those. */
  checksum: count,
  statistics: statisticsSchema,
});

export type CacheHeader = z.output<typeof cacheHeaderSchema>;

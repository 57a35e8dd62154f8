import { readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { z } from 'zod';
import type { HostInfo } from '../../shared/contract/host.ts';

const packageSchema = z.object({ version: z.string() });

/** What there is to know about a host and its machine. */
export function hostInfo(kind: HostInfo['kind'], dataFolder: string): HostInfo {
  const { version } = packageSchema.parse(
    JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')),
  );
  const versions = Object.entries(process.versions).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    kind,
    platform: process.platform,
    version,
    dataFolder,
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    versions: Object.fromEntries(versions),
  };
}

import { randomUUID } from 'node:crypto';

/** Who is at an import: by this, the next to open the store can tell whether they still are. */
interface Importer {
  readonly pid: number;
  readonly token: string;
}

const tokensOfThisProcess = new Set<string>();

/** Begins an import in this process. */
export function beginImporting(): { readonly importer: string; readonly end: () => void } {
  const token = randomUUID();
  tokensOfThisProcess.add(token);
  const importer: Importer = { pid: process.pid, token };
  return { importer: JSON.stringify(importer), end: () => void tokensOfThisProcess.delete(token) };
}

/**
 * Whether an import goes on. That a process of the same number runs now, another one, makes it look so: what is left of
 * that import then stays, marked as importing, until a later opening.
 */
export function isImporting(importer: string): boolean {
  const { pid, token } = JSON.parse(importer) as Importer;
  if (pid === process.pid) return tokensOfThisProcess.has(token);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

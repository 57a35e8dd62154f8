import { z } from 'zod';
import { readTextFile } from '../../dataset/files/text-file.ts';
import { findBreak } from '../../dataset/squad/find-break.ts';
import { Failure } from '../../shared/failure.ts';

const jsonObject = z.record(z.string(), z.json());

/**
 * Reads a JSON file of arguments as written for run_qa.py.
 * @throws Failure where there is no such file, its JSON breaks (with line and column), or it is no object
 */
export async function readArgumentsFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  const parsed = jsonObject.safeParse(parse(await readTextFile(path), path));
  if (parsed.success) return parsed.data;
  throw new Failure({
    code: 'arguments-not-an-object',
    message: `${path}: there are no arguments in it.`,
    mend: 'Write one JSON object, with the names of the arguments as keys.',
  });
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const found = findBreak(text);
    const where = found ? ` at line ${found.line}, column ${found.column} (${found.reason})` : '';
    throw new Failure({
      code: 'broken-json',
      message: `${path}: the JSON breaks${where}.`,
      mend: 'Mend it there.',
      cause,
    });
  }
}

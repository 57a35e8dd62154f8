import { cleanExamples, type CleaningAction } from '../../dataset/cleaning/clean.ts';
import type { Example } from '../../dataset/example.ts';
import { readExamples } from '../../dataset/squad/read.ts';
import type { EmitEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';

export interface CleanedFile {
  readonly examples: readonly Example[];
  /** All that cleaning did, also what was not told in an event. */
  readonly actions: readonly CleaningAction[];
}

/** Actions told one by one; the rest are counted. */
const actionsTold = 50;

/** Reads a data set, cleans it, and tells what was done. Throws a `Failure` where nothing usable is in it. */
export async function cleanFile(path: string, emit: EmitEvent): Promise<CleanedFile> {
  const { examples: raw } = await readExamples(path);
  const { examples, actions } = cleanExamples(raw);
  for (const { rule, number, action, message } of actions.slice(0, actionsTold)) {
    const level = action === 'dropped' ? 'warning' : 'info';
    emit({ type: 'log', level, code: rule, message: `${path}: ${placed(message, number)}` });
  }
  if (actions.length > 0) {
    const entries = (action: CleaningAction['action']) =>
      new Set(actions.filter((done) => done.action === action).map(({ number }) => number)).size;
    const message = `${path}: of ${raw.length} entries, ${entries('fixed')} were mended and ${entries('dropped')} left out.`;
    emit({ type: 'log', level: 'info', code: 'cleaned', message });
  }
  if (examples.length === 0) {
    throw new Failure({
      code: 'empty-dataset',
      message: `${path}: no entry can be used${actions[0] ? ` (the first: ${actions[0].message})` : ''}.`,
      mend: 'Give a file with at least one question whose answer stands in its context.',
    });
  }
  return { examples, actions };
}

/** Messages of cleaning begin with their entry where it is the subject. */
function placed(message: string, number: number): string {
  return message.startsWith('Entry ') ? message : `Entry ${number}: ${message}`;
}

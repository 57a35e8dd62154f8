import { text } from 'node:stream/consumers';
import type { Example, ExampleId } from '../../../dataset/example.ts';
import { UsageFailure } from '../../failures/usage-failure.ts';

export interface AskedOptions {
  readonly question?: string;
  /** `-` for what is piped in. */
  readonly context?: string;
  readonly file?: string;
}

/**
 * The one question that is asked, or null where a file of questions is given.
 *
 * @throws UsageFailure where it is neither or both
 */
export async function questionIn({ question, context, file }: AskedOptions): Promise<Example | null> {
  if (file !== undefined) {
    if (question === undefined && context === undefined) return null;
    throw new UsageFailure('Both a question and a file are given.', 'Give --question and --context, or --file.');
  }
  if (question === undefined || context === undefined)
    throw new UsageFailure('There is nothing to answer.', 'Give --question and --context, or --file.');
  const read = context === '-' ? await text(process.stdin) : context;
  if (question.trim() === '') throw new UsageFailure('The question is empty.', 'Give --question some text.');
  if (read.trim() === '') throw new UsageFailure('The context is empty.', 'Give --context some text.');
  return { id: 'question' as ExampleId, title: '', context: read, question, answers: [], isImpossible: undefined };
}

import { cleanExamples } from '../../dataset/cleaning/clean.ts';
import type { Example } from '../../dataset/example.ts';
import { readExamples } from '../../dataset/squad/read.ts';
import type { EmitEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';

/**
 * The questions of a file, each with its context and an id of its own. Their answers are left out: what is wrong with
 * those is no reason not to answer.
 *
 * @throws Failure where the file cannot be read, or has no question with a context
 */
export async function readQuestions(path: string, emit: EmitEvent): Promise<readonly Example[]> {
  const { examples: raw } = await readExamples(path);
  const { examples, actions } = cleanExamples(
    raw.map(({ id, title, context, question }) => ({
      id,
      title,
      context,
      question,
      answers: [],
      isImpossible: undefined,
    })),
  );
  for (const { rule, number, action, message } of actions) {
    const level = action === 'dropped' ? 'warning' : 'info';
    emit({ type: 'log', level, code: rule, message: `${path}, entry ${number}: ${message}` });
  }
  if (examples.length > 0) return examples;
  throw new Failure({
    code: 'empty-dataset',
    message: `${path}: there is no question with a context.`,
    mend: 'Give a file with at least one question and its context.',
  });
}

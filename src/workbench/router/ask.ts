import { Failure } from '../../shared/failure.ts';
import { modelSource } from '../models/model-source.ts';
import { os } from './os.ts';

const { ask } = os;

export const askRouter = ask.router({
  answer: ask.answer.handler(async ({ input: { models, ...asked }, context: { workbench }, signal }) => {
    if (asked.question.trim() === '' || asked.context.trim() === '') throw nothingAsked();
    const { store, answering } = workbench;
    const sources = await Promise.all(models.map((model) => modelSource(store, store.models.get(model))));
    const answers = await answering.ask({ ...asked, sources }, signal);
    return answers.map((answer, index) => ({ model: models[index]!, ...answer }));
  }),
});

function nothingAsked(): Failure {
  return new Failure({
    code: 'nothing-asked',
    message: 'There is no question, or no text to answer it from.',
    mend: 'Write both.',
  });
}

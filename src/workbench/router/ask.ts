import { Failure } from '../../shared/failure.ts';
import { modelSource } from '../models/model-source.ts';
import { os } from './os.ts';

const { ask } = os;

export const askRouter = ask.router({
  answer: ask.answer.handler(async ({ input: { models, ...asked }, context: { workbench }, signal }) => {
    if (asked.question.trim() === '' || asked.context.trim() === '') throw nothingAsked();
    const { store, answering } = workbench;
    const asks = models.map((id) => store.models.get(id));
    const sources = await Promise.all(
      asks.map(async (model) => ({ ...(await modelSource(store, model)), threshold: model.noAnswerThreshold ?? 0 })),
    );
    const answers = await answering.ask({ ...asked, sources }, signal);
    return answers.map((answer, index) => ({
      model: models[index]!,
      ...answer,
      threshold: sources[index]!.threshold,
    }));
  }),
});

function nothingAsked(): Failure {
  return new Failure({
    code: 'nothing-asked',
    message: 'There is no question, or no text to answer it from.',
    mend: 'Write both.',
  });
}

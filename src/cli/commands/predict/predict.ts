import { Command } from '@commander-js/extra-typings';
import { writeTextFile } from '../../../dataset/files/text-file.ts';
import type { Example } from '../../../dataset/example.ts';
import type { QuestionAnswers } from '../../../pipeline/postprocess/search/answers.ts';
import { answerJson } from '../../../pipeline/predict/answer-json.ts';
import { type AnsweringRun, QuestionAnswerer } from '../../../pipeline/predict/question-answerer.ts';
import { readQuestions } from '../../../pipeline/predict/read-questions.ts';
import { watchRun, watchWarnings } from '../../events/watch-run.ts';
import { exitCodes } from '../../exit-codes.ts';
import { addAnsweringOptions, answeringOptions } from '../../options/answering.ts';
import { modelIn } from '../../options/model-folder.ts';
import { type Terminal, writeLine } from '../../terminal/terminal.ts';
import type { RunCommand } from '../command.ts';
import { withOptions } from '../with-options.ts';
import { questionIn } from './question-in.ts';
import { showAnswer } from './show-answer.ts';
import { predictionsText, writeAnswers } from './write-answers.ts';

/** Candidates shown to a person. */
const shownAnswers = 5;

/** A model's answers: to one question, shown in its context, or to all questions of a file. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, async (given) => {
    const { stdout, stderr } = terminal;
    const question = await questionIn(given);
    const watcher = question === null ? watchRun(stderr) : watchWarnings(stderr);
    const running = { signal: new AbortController().signal, emit: watcher.emit };
    try {
      const examples = question === null ? await readQuestions(given.file!, running.emit) : [question];
      const answers = await answer(examples, given, running);
      watcher.end();
      const entries = given.json ? answers.map((entry, index) => answerJson(examples[index]!, entry)) : [];
      const json = `${JSON.stringify(question === null ? entries : entries[0], null, 2)}\n`;
      if (given.output !== undefined) await write(given.output, given.json ? json : null, answers, terminal);
      else if (given.json) stdout.write(json);
      else if (question === null) stdout.write(predictionsText(answers));
      else showAnswer(stdout, question.context, answers[0]!, shownAnswers);
    } finally {
      watcher.end();
    }
    return exitCodes.ok.code;
  });

function declare() {
  const command = new Command('spanwright predict')
    .description('Answer a question from a context, or all questions of a file.')
    .option('--model <folder>', 'the model to ask, whole or an adapter')
    .option('--adapter <folder>', 'a LoRA adapter on top of it')
    .option('--question <text>', 'the question to answer')
    .option('--context <text>', 'the text to answer it from; - reads what is piped in')
    .option('--file <file>', 'questions with contexts in SQuAD format; prints JSON from question id to answer')
    .option('--json', 'JSON with the best candidates, their places and scores')
    .option('-o, --output <path>', 'write there: a .json file, or a folder for the files that run-qa writes');
  return addAnsweringOptions(command);
}

type Given = ReturnType<ReturnType<typeof declare>['opts']>;

async function answer(examples: readonly Example[], given: Given, run: AnsweringRun): Promise<QuestionAnswers[]> {
  const options = answeringOptions(given);
  const answerer = await QuestionAnswerer.open(await modelIn(given), options, run);
  try {
    return await answerer.answer(given.file ?? 'The question', examples, options, run);
  } finally {
    await answerer.dispose();
  }
}

async function write(
  path: string,
  json: string | null,
  answers: readonly QuestionAnswers[],
  { stderr }: Terminal,
): Promise<void> {
  if (json !== null) await writeTextFile(path, json);
  const written = json === null ? await writeAnswers(path, answers) : [path];
  for (const file of written) writeLine(stderr, `Written: ${file}`);
}

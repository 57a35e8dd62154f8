import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerJson as answerOf } from '../../pipeline/predict/answer-json.ts';
import type { Example, ExampleId } from '../../dataset/example.ts';
import { Failure } from '../../shared/failure.ts';
import { refusalOf } from '../guard/requests.ts';
import { answerJson } from '../routes/answers.ts';
import type { Batcher, Outcome } from './batcher.ts';
import { readBody } from './body.ts';
import { mostQuestions, readAsked, type AskedQuestion } from './question.ts';

/** What `GET /model` tells. */
export type ModelInfo = Readonly<Record<string, string | number | boolean | null>>;

/** Answers `POST /answer`, `GET /health` and `GET /model`, and everything else with what is wrong. */
export function createModelServer(info: ModelInfo, batcher: Batcher): Server {
  const server = createServer((request, response) => {
    answer(info, batcher, request, response).catch((error: unknown) => {
      // Whoever asked may have gone while the body was read.
      if (!request.destroyed || !isGone(error)) console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'internal', 'Something went wrong here; the terminal says more.', 'Try again.');
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  return server;
}

async function answer(
  info: ModelInfo,
  batcher: Batcher,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = refusalOf('part', request.headers);
  if (refused !== null) {
    refuse(response, 403, 'forbidden', refused, 'Ask from this machine, and not from a web page.');
    return;
  }
  const path = (request.url ?? '/').split('?')[0]!;
  const methods = routes[path];
  if (!methods) {
    refuse(response, 404, 'not-found', `There is nothing at ${path}.`, 'POST to /answer; GET /health or /model.');
  } else if (request.method !== methods) {
    response.setHeader('Allow', methods);
    refuse(response, 405, 'method-not-allowed', `${path} takes ${methods} only.`, `Use ${methods}.`);
  } else if (path === '/health') {
    answerJson(response, 200, {
      status: 'ok',
      waiting: batcher.waiting,
      answered: batcher.answered,
      batches: batcher.batches,
    });
  } else if (path === '/model') {
    answerJson(response, 200, info);
  } else {
    await answerQuestions(batcher, request, response);
  }
}

const routes: Readonly<Record<string, 'GET' | 'POST'>> = { '/answer': 'POST', '/health': 'GET', '/model': 'GET' };

async function answerQuestions(batcher: Batcher, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if ('wrong' in body) {
    // What is left of it is not read.
    response.setHeader('Connection', 'close');
    refuse(response, body.status, 'unreadable-body', body.wrong, form);
    return;
  }
  const asked = readAsked(body.json);
  if ('wrong' in asked) {
    refuse(response, 400, 'wrong-question', asked.wrong, form);
    return;
  }
  const questions = 'one' in asked ? [asked.one] : asked.several;
  const asking = batcher.ask(questions);
  if (asking === null) {
    response.setHeader('Retry-After', '1');
    refuse(response, 503, 'too-busy', 'Too many questions wait already.', 'Ask again in a moment.');
    return;
  }
  const outcomes = await asking;
  if ('several' in asked) {
    answerJson(
      response,
      200,
      outcomes.map((outcome, index) =>
        outcome instanceof Failure ? errorOf(outcome) : told(questions[index]!, outcome),
      ),
    );
    return;
  }
  const [outcome] = outcomes;
  if (outcome instanceof Failure) answerJson(response, 422, errorOf(outcome));
  else answerJson(response, 200, told(asked.one, outcome!));
}

const form =
  'Send {"question": "…", "context": "…", "top_k": 3}, or a list of such questions ' + `(at most ${mostQuestions}).`;

/** An answer under the names that `spanwright predict --json` gives it; offsets count code points, as SQuAD's do. */
function told({ id, question, context, top_k: most }: AskedQuestion, answers: Exclude<Outcome, Failure>) {
  const example: Example = {
    id: (id ?? '') as ExampleId,
    title: '',
    question,
    context,
    answers: [],
    isImpossible: undefined,
  };
  const { n_best, ...rest } = answerOf(example, answers);
  const given = n_best.find(({ text }) => text === rest.answer);
  return {
    ...(id === undefined ? {} : { id }),
    answer: rest.answer,
    answer_start: rest.answer_start,
    probability: given?.probability ?? null,
    null_odds: rest.null_odds,
    n_best: n_best.slice(0, most),
  };
}

function errorOf({ code, message, mend }: Failure) {
  return { error: { code, message, mend } };
}

function refuse(response: ServerResponse, status: number, code: string, message: string, mend: string): void {
  answerJson(response, status, { error: { code, message, mend } });
}

function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'EPIPE';
}

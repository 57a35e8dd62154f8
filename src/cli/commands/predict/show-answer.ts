import stringWidth from 'string-width';
import type { QuestionAnswers, Span } from '../../../pipeline/postprocess/search/answers.ts';
import { paint, type TextStream, widthOf, writeLine } from '../../terminal/terminal.ts';
import { truncate } from '../../terminal/truncate.ts';

/** Characters of the context shown on each side of the answer. */
const surroundings = 300;

/** The answer in its context, and the best candidates with their scores. */
export function showAnswer(stream: TextStream, context: string, answers: QuestionAnswers, count: number): void {
  const { prediction, predictionSpan, nBest, nullOdds } = answers;
  const excerpt = excerptAround(context, predictionSpan);
  const mark = (text: string) => (stream.isTTY ? paint(stream, 'good', text) : `[${text}]`);
  writeLine(stream, paint(stream, 'strong', predictionSpan === null ? 'No answer in this context.' : prediction));
  writeLine(stream, `\n${excerpt.before}${excerpt.answer === '' ? '' : mark(excerpt.answer)}${excerpt.after}\n`);
  // Where nothing was found, run_qa.py's placeholder stands in.
  const shown = nBest.filter(({ text, span }) => span !== null || text === '').slice(0, count);
  const room = Math.max(10, widthOf(stream) - 40);
  const texts = shown.map(({ text }) => truncate(text === '' ? '(no answer)' : oneLine(text), room));
  const widest = Math.max(0, ...texts.map((text) => stringWidth(text)));
  for (const [index, { probability, startLogit, endLogit }] of shown.entries()) {
    const text = texts[index]! + ' '.repeat(widest - stringWidth(texts[index]!));
    const logits = `start ${startLogit.toFixed(2)}  end ${endLogit.toFixed(2)}`;
    writeLine(
      stream,
      `${String(index + 1).padStart(3)}  ${text}  ${(100 * probability).toFixed(1).padStart(5)} %  ${logits}`,
    );
  }
  if (nullOdds !== null) writeLine(stream, `\nScore of no answer less that of the best: ${nullOdds.toFixed(2)}`);
}

export interface Excerpt {
  readonly before: string;
  readonly answer: string;
  readonly after: string;
}

/** The answer with what stands around it; what is left out of a long context shows as `…`. */
export function excerptAround(context: string, span: Span | null): Excerpt {
  const { start, end } = span ?? { start: 0, end: 0 };
  const from = wordBoundary(context, start - surroundings);
  const to = wordBoundary(context, end + surroundings);
  return {
    before: (from > 0 ? '… ' : '') + context.slice(from, start),
    answer: context.slice(start, end),
    after: context.slice(end, to) + (to < context.length ? ' …' : ''),
  };
}

/** The end of the context, or the first place from `offset` on at which a word begins or ends. */
function wordBoundary(context: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= context.length) return context.length;
  const found = context.slice(offset).search(/\s/);
  return found === -1 ? context.length : offset + found;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

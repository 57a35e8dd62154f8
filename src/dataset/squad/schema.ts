import { z } from 'zod';

const id = z.union([z.string(), z.number().transform(String)]).nullish();
const answer = z.object({ text: z.string(), answer_start: z.int() });
const answerColumns = z
  .object({ text: z.array(z.string()), answer_start: z.array(z.int()) })
  .refine((columns) => columns.text.length === columns.answer_start.length, {
    error: '"text" and "answer_start" differ in length',
  });

/** Either shape of answers, in either form of file: `[{text, answer_start}]` or `{text[], answer_start[]}`. */
const answers = z
  .union([
    z.array(answer),
    answerColumns.transform((columns) =>
      columns.text.map((text, index) => ({ text, answer_start: columns.answer_start[index]! })),
    ),
  ])
  .nullish();

const question = {
  id,
  question: z.string(),
  answers,
  is_impossible: z.boolean().nullish(),
  plausible_answers: answers,
};

/** One of `paragraphs[].qas[]`. */
export const questionSchema = z.object(question);

/** One entry of the flat form. */
export const flatEntrySchema = z.object({ ...question, title: z.string().nullish(), context: z.string() });

/** One of `data[]`, its questions not yet looked at, so that a fault in one can name it. */
export const articleSchema = z.object({
  title: z.string().nullish(),
  paragraphs: z.array(z.object({ context: z.string(), qas: z.array(z.unknown()) })),
});

export type AnswerRecord = z.infer<typeof answer>;
export type QuestionRecord = z.infer<typeof questionSchema>;
export type FlatEntryRecord = z.infer<typeof flatEntrySchema>;

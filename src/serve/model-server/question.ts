import { z } from 'zod';

/** Most questions in a request. */
export const mostQuestions = 256;

export const questionSchema = z.strictObject({
  /** Comes back with the answer. */
  id: z.string().optional(),
  question: z.string().refine((text) => text.trim() !== '', 'is empty'),
  context: z.string().refine((text) => text.trim() !== '', 'is empty'),
  /** How many candidates to give, the best first; at most as many as are kept. */
  top_k: z.int().min(1).max(100).default(1),
});
export type AskedQuestion = z.infer<typeof questionSchema>;

const questionsSchema = z.array(questionSchema).min(1).max(mostQuestions);

/** What was asked: one question, or several. */
export type Asked = { readonly one: AskedQuestion } | { readonly several: readonly AskedQuestion[] };

/** Reads a request, or says in a sentence what is wrong with it. */
export function readAsked(body: unknown): Asked | { readonly wrong: string } {
  const read = Array.isArray(body) ? questionsSchema.safeParse(body) : questionSchema.safeParse(body);
  if (read.success) return Array.isArray(read.data) ? { several: read.data } : { one: read.data };
  const [issue] = read.error.issues;
  const place = issue!.path
    .map((part) => (typeof part === 'number' ? `question ${part + 1}` : String(part)))
    .join(', ');
  return { wrong: `${place === '' ? 'The body' : place}: ${issue!.message}.` };
}

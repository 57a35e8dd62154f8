import type { Example } from '../../dataset/example.ts';
import { normalizeQuestion } from '../../dataset/identity/normalize-question.ts';

/** What two people were both asked. */
export interface MatchedQuestion<One extends Example, Other extends Example> {
  readonly one: One;
  readonly other: Other;
}

/** Questions of two data sets that are the same, and those that only one has. */
export interface MatchedQuestions<One extends Example, Other extends Example> {
  readonly matched: readonly MatchedQuestion<One, Other>[];
  readonly onlyOne: readonly One[];
  readonly onlyOther: readonly Other[];
}

/**
 * Finds the questions that both data sets have, in the order of the first: by their ids where the same is asked, and else
 * by what is asked of which text. Each is found once.
 */
export function matchQuestions<One extends Example, Other extends Example>(
  ones: readonly One[],
  others: readonly Other[],
): MatchedQuestions<One, Other> {
  const byId = new Map<string, Other[]>();
  const byText = new Map<string, Other[]>();
  for (const other of others) {
    put(byId, idKey(other), other);
    put(byText, textKey(other), other);
  }
  const taken = new Set<Other>();
  const take = (candidates: readonly Other[] | undefined) => {
    const found = candidates?.find((candidate) => !taken.has(candidate));
    if (found) taken.add(found);
    return found;
  };
  // Those with the same id first, so that no other takes them.
  const withId = ones.map((one) => take(byId.get(idKey(one))));
  const found = ones.map((one, index) => withId[index] ?? take(byText.get(textKey(one))));
  return {
    matched: ones.flatMap((one, index) => (found[index] ? [{ one, other: found[index] }] : [])),
    onlyOne: ones.filter((_, index) => !found[index]),
    onlyOther: others.filter((other) => !taken.has(other)),
  };
}

function idKey({ id, question }: Example): string {
  return JSON.stringify([id, normalizeQuestion(question)]);
}

function textKey({ question, context }: Example): string {
  return JSON.stringify([normalizeQuestion(question), context]);
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

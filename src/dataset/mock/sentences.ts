import type { Domain } from './domain.ts';
import type { Phrasing } from './plan.ts';
import type { Random } from '../../shared/random.ts';
import { compileTemplate, factsOf, type Piece } from './template.ts';

const shareTogether = 0.4;
const shareJoined = 0.25;

/** What a note will say of one subject: its sentences as templates, the opening first. */
export function chooseSentences(
  domain: Domain,
  keys: readonly string[],
  phrasing: Phrasing,
  asides: number,
  random: Random,
): readonly (readonly Piece[])[] {
  const opening = random.pick(within(phrasing === 'plain' ? domain.openings.slice(0, 2) : domain.openings, keys));
  let left = keys.filter((key) => !factsOf(opening).includes(key));
  const body: (readonly Piece[])[] = [];
  if (phrasing === 'free') {
    for (const template of random.shuffled(within(domain.together, left))) {
      if (factsOf(template).some((key) => !left.includes(key)) || !random.chance(shareTogether)) continue;
      body.push(compileTemplate(template));
      left = left.filter((key) => !factsOf(template).includes(key));
    }
  }
  for (const key of left) {
    const { said } = domain.facts[key]!;
    body.push(compileTemplate(random.pick(phrasing === 'plain' ? said.slice(0, 2) : said), key));
  }
  body.push(
    ...random
      .shuffled(domain.asides)
      .slice(0, asides)
      .map((aside) => compileTemplate(aside)),
  );
  const sentences = random.shuffled(body);
  return [compileTemplate(opening), ...(phrasing === 'free' ? joined(sentences, domain.joints, random) : sentences)];
}

/** The templates that state no other facts than these. */
function within(templates: readonly string[], keys: readonly string[]): readonly string[] {
  return templates.filter((template) => factsOf(template).every((key) => keys.includes(key)));
}

/** Some neighbours made one sentence; where either has a comma, a semicolon holds them apart. */
function joined(
  sentences: readonly (readonly Piece[])[],
  joints: readonly string[],
  random: Random,
): readonly (readonly Piece[])[] {
  const result: (readonly Piece[])[] = [];
  let canJoin = false;
  for (const sentence of sentences) {
    const before = result.at(-1);
    if (before === undefined || !canJoin || !random.chance(shareJoined)) {
      result.push(sentence);
      canJoin = true;
      continue;
    }
    const joint = hasComma(before) || hasComma(sentence) ? '; ' : random.pick(joints);
    result[result.length - 1] = [...before, { type: 'text', text: joint }, ...sentence];
    canJoin = false;
  }
  return result;
}

function hasComma(sentence: readonly Piece[]): boolean {
  return sentence.some((piece) => piece.type === 'text' && piece.text.includes(','));
}

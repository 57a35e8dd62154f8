import type { Domain } from './domain.ts';
import { chooseFacts, type Likeness, type Phrasing } from './plan.ts';
import type { Random } from '../../shared/random.ts';
import { chooseSentences } from './sentences.ts';
import type { Split } from './split.ts';
import { noteSupply, type Supply } from './supply.ts';
import { chooseMentions, type Subject } from './subject.ts';
import { fillTemplate, type Mark } from './template.ts';
import type { MockValue, ValuePool } from './value.ts';

export interface NotePlan {
  /** Subjects of the note, each said the same facts of. */
  readonly subjects: number;
  readonly facts: number;
  /** Sentences for each subject that answer nothing. */
  readonly asides: number;
  readonly phrasing: Phrasing;
  readonly likeness: Likeness;
  /** Names and values are drawn from this split alone; from all where undefined. */
  readonly split: Split | undefined;
}

/** What a note says of one subject, and where. */
export interface Section {
  readonly subject: Subject;
  /** Where each fact's value stands in the whole note. */
  readonly marks: readonly Mark[];
}

export interface Note {
  readonly domain: Domain;
  readonly text: string;
  readonly sections: readonly Section[];
}

/** Writes one note. */
export function writeNote(domain: Domain, plan: NotePlan, random: Random): Note {
  const supply = noteSupply(plan.split, random);
  const keys = chooseFacts(domain, plan.facts, plan.likeness, random);
  const subjects = Array.from({ length: plan.subjects }, () => supply.draw(domain.subject.names).value.text).map(
    (name) => ({
      name,
      mentions: chooseMentions(domain, name, random),
      values: drawValues(domain, keys, supply),
    }),
  );
  let text = '';
  const sections = subjects.map((subject) => {
    const marks: Mark[] = [];
    if (text !== '') text += '\n';
    const word = (name: string) =>
      name === 'name' ? subject.name : (subject.mentions.get(name) ?? supply.draw(poolOf(domain, name)).value.text);
    for (const [index, pieces] of chooseSentences(domain, keys, plan.phrasing, plan.asides, random).entries()) {
      if (index > 0) text += ' ';
      const filled = fillTemplate(pieces, (key) => subject.values.get(key)!.text, word);
      marks.push(
        ...filled.marks.map(({ key, start, end }) => ({ key, start: text.length + start, end: text.length + end })),
      );
      text += `${filled.text}.`;
    }
    return { subject, marks };
  });
  return { domain, text, sections };
}

function poolOf(domain: Domain, word: string): ValuePool {
  const pool = domain.fillers[word] ?? domain.facts[word]?.values;
  if (!pool) throw new Error(`The domain "${domain.name}" has no words for [${word}].`);
  return pool;
}

/** A value for each key; days fall in the order in which the domain declares them. */
function drawValues(domain: Domain, keys: readonly string[], supply: Supply): ReadonlyMap<string, MockValue> {
  const drawn = new Map(keys.map((key) => [key, supply.draw(domain.facts[key]!.values)]));
  const dates = Object.keys(domain.facts).filter((key) => drawn.has(key) && domain.facts[key]!.kind === 'date');
  const inOrder = dates.map((key) => drawn.get(key)!).sort((one, other) => one.position - other.position);
  for (const [index, key] of dates.entries()) drawn.set(key, inOrder[index]!);
  return new Map([...drawn].map(([key, { value }]) => [key, value]));
}

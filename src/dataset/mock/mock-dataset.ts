import type { Answer, Example, ExampleId } from '../example.ts';
import { annotate } from './annotators.ts';
import { writeNote, type Note, type NotePlan, type Section } from './note.ts';
import { completeOptions, type CompleteMockOptions, type MockOptions } from './options.ts';
import { askFor } from './question.ts';
import { Random } from '../../shared/random.ts';
import type { Mark } from './template.ts';

/**
 * Made-up notes of several domains with questions about them, the same from the same seed on every machine. Ids are
 * unique within a data set and across domains and seeds. Throws a `Failure` where an option is out of range.
 */
export function mockDataset(options: MockOptions): Example[] {
  const complete = completeOptions(options);
  const random = new Random(complete.seed);
  const examples: Example[] = [];
  while (examples.length < complete.entries) {
    const domain = random.pick(complete.domains);
    const plan = random.chance(complete.longContextShare) ? longPlan(complete, random) : ordinaryPlan(complete);
    const note = writeNote(domain, plan, random);
    const count = Math.min(complete.questionsPerContext, complete.entries - examples.length);
    for (const example of askAbout(note, count, complete, random)) {
      const id = `${domain.name.replaceAll(' ', '-')}-${complete.split ?? 'all'}-${complete.seed}-${examples.length + 1}`;
      examples.push({ ...example, id: id as ExampleId });
    }
  }
  return examples;
}

function ordinaryPlan(options: CompleteMockOptions): NotePlan {
  return {
    subjects: options.subjectsPerContext,
    facts: options.factsPerContext,
    asides: options.phrasing === 'free' ? options.asidesPerSubject : 0,
    phrasing: options.phrasing,
    likeness: options.likeness,
    split: options.split,
  };
}

/** Three to five subjects with nearly all that can be said of them: some 300 to 900 words. */
function longPlan(options: CompleteMockOptions, random: Random): NotePlan {
  return {
    subjects: 3 + random.below(3),
    facts: 8,
    asides: 5,
    phrasing: options.phrasing,
    likeness: 'any',
    split: options.split,
  };
}

/** Up to `count` questions about a note, no fact of it asked for twice. */
function askAbout(note: Note, count: number, options: CompleteMockOptions, random: Random): Omit<Example, 'id'>[] {
  const said = note.sections.flatMap((section) => [...section.subject.values.keys()].map((key) => ({ section, key })));
  return random
    .shuffled(said)
    .slice(0, count)
    .map(({ section, key }) => {
      const title = section.subject.name.charAt(0).toUpperCase() + section.subject.name.slice(1);
      const unsaid = random.chance(options.unanswerableShare) ? unsaidFact(note, section, random) : undefined;
      const question = askFor(note, section, unsaid ?? key, options.phrasing, random);
      const entry = { title, context: note.text, question };
      return unsaid === undefined
        ? { ...entry, answers: goldAnswers(note, section, key, options, random), isImpossible: false }
        : { ...entry, answers: [], isImpossible: true, plausibleAnswers: [nearMiss(note, section, unsaid)] };
    });
}

/** A fact of the domain that the note says nothing of. */
function unsaidFact(note: Note, section: Section, random: Random): string | undefined {
  const unsaid = Object.keys(note.domain.facts).filter((key) => !section.subject.values.has(key));
  return unsaid.length === 0 ? undefined : random.pick(unsaid);
}

/** What a hasty reader might answer instead: a fact of the same kind where there is one. */
function nearMiss(note: Note, section: Section, unsaid: string): Answer {
  const kindOf = (key: string) => note.domain.facts[key]!.kind;
  const like = section.marks.find((mark) => kindOf(mark.key) === kindOf(unsaid));
  return answerAt(note, like ?? section.marks[0]!);
}

function goldAnswers(
  note: Note,
  section: Section,
  key: string,
  options: CompleteMockOptions,
  random: Random,
): readonly Answer[] {
  const gold = answerAt(
    note,
    section.marks.find((mark) => mark.key === key)!,
  );
  if (!random.chance(options.severalAnswersShare)) return [gold];
  return annotate(note.text, gold, section.subject.values.get(key)!, random);
}

function answerAt(note: Note, { start, end }: Mark): Answer {
  return { text: note.text.slice(start, end), start };
}

import type { Answer, Example } from '../example.ts';
import { isOrdinaryAnswer } from './answers/is-ordinary-answer.ts';
import { standsAt } from './answers/stands-at.ts';
import { applyChange } from './fixes/apply-change.ts';
import { answerChange, type Change } from './fixes/change.ts';
import { type Certainty, type Fix, type Observation, type Subject, subjectKey } from './finding.ts';
import type { TextObservation, TextPart, TextRule } from './rule.ts';
import { checkRules } from './rules.ts';
import { isOrdinary } from './text/is-ordinary.ts';
import { applyEdits, type TextEdit } from './text/text-edit.ts';

/** What a rule that needs only the entry saw in it. */
export type EntryObservation = Observation & { readonly rule: string };

/** Contexts are long and come again and again: what a rule saw in one is kept while a data set is checked. */
export type TextMemory = Map<string, SeenInText>;

type SeenInText = readonly (readonly [rule: TextRule, seen: TextObservation])[];

const textRules = checkRules.filter((rule) => rule.kind === 'text');
const answerRules = checkRules.filter((rule) => rule.kind === 'answer');
const entryRules = checkRules.filter((rule) => rule.kind === 'entry');
const order = new Map(checkRules.map(({ name }, index) => [name, index]));

/** A fix that mends what another has laid bare takes as many rounds; texts broken many times over end here. */
const mostRounds = 50;

export interface JudgedEntry {
  /** In the order of the rules. */
  readonly seen: readonly EntryObservation[];
  /** The entry as it is once the certain fixes are made, but for answers that they take away. */
  readonly mended: Example;
}

/**
 * What is to be seen in an entry by itself. What comes to light only once the certain fixes
 * are made is told too, without a fix of its own: so a fix never makes a finding that was not there.
 */
export function judgeEntry(example: Example, memory: TextMemory): JudgedEntry {
  const seen = judgeAsItIs(example, memory);
  if (!seen.some(({ fix }) => fix?.certainty === 'certain')) return { seen, mended: example };
  const told = new Set(seen.map(observationKey));
  const keepsAnswers = (_: EntryObservation, change: Change) => change.kind !== 'answer-removed';
  const { example: mended = example, done } = mendEntry(example, 'certain', keepsAnswers, memory);
  const laidBare: EntryObservation[] = [];
  for (const { rule, severity, subject, seen: words } of [...done, ...judgeAsItIs(mended, memory)]) {
    const key = observationKey({ rule, subject });
    if (!told.has(key)) laidBare.push({ rule, severity, subject, seen: words });
    told.add(key);
  }
  return { seen: inOrder([...seen, ...laidBare]), mended };
}

function inOrder(observations: EntryObservation[]): EntryObservation[] {
  if (observations.length < 2) return observations;
  return observations.sort((a, b) => order.get(a.rule)! - order.get(b.rule)!);
}

export type FixMade = EntryObservation & {
  readonly fix: Fix;
  /** The entry as it was before. */
  readonly before: Example;
};

export interface MendedEntry {
  /** Undefined where the entry was dropped. */
  readonly example: Example | undefined;
  /** What was done, in order. */
  readonly done: readonly FixMade[];
}

/** Makes one fix after the other, looking anew after each, until none is left that is wanted. */
export function mendEntry(
  example: Example,
  certainty: Certainty,
  isWanted: (seen: EntryObservation, change: Change) => boolean,
  memory: TextMemory,
): MendedEntry {
  const done: FixMade[] = [];
  let mended = example;
  // Which answer of the entry as it came each one is: removing one moves up those behind it.
  let origins = [...example.answers.keys()];
  for (let round = 0; round < mostRounds; round += 1) {
    const next = judgeAsItIs(mended, memory).find(
      (seen): seen is EntryObservation & { readonly fix: Fix } =>
        seen.fix !== undefined &&
        reaches(seen.fix.certainty, certainty) &&
        isWanted({ ...seen, subject: originOf(seen.subject, origins) }, seen.fix.change),
    );
    if (!next) break;
    done.push({ ...next, before: mended });
    const after = applyChange(mended, next.fix.change);
    if (!after) return { example: undefined, done };
    mended = after;
    if (next.fix.change.kind === 'answer-removed') origins = origins.toSpliced(next.fix.change.index, 1);
  }
  return { example: mended, done };
}

function originOf(subject: Subject, origins: readonly number[]): Subject {
  return subject.part === 'answer' ? { part: 'answer', index: origins[subject.index]! } : subject;
}

/** Whether a fix is as certain as asked for. */
export function reaches(certainty: Certainty, asked: Certainty): boolean {
  return asked === 'likely' || certainty === 'certain';
}

/** Equal for two findings of an entry exactly when they are the same thing seen. */
export function observationKey({ rule, subject }: { readonly rule: string; readonly subject: Subject }): string {
  return `${rule} ${subjectKey(subject)}`;
}

function judgeAsItIs(example: Example, memory: TextMemory): EntryObservation[] {
  const { context, question, answers } = example;
  const seen: EntryObservation[] = [];
  for (const part of ['context', 'question'] as const) {
    const inText = part === 'context' ? judgeAgain(context, memory) : judgeText(question);
    if (inText.length === 0) continue;
    addFrom(inText, seen, part, { part }, (edits) => ({ kind: 'text-edited', part, edits }));
  }
  for (let index = 0; index < answers.length; index += 1) judgeAnswer(answers[index]!, index, example, seen);
  for (const rule of entryRules) {
    const observation = rule.judge(example);
    if (observation) seen.push({ rule: rule.name, ...observation });
  }
  return inOrder(seen);
}

function judgeAnswer(answer: Answer, index: number, example: Example, seen: EntryObservation[]): void {
  if (isOrdinaryAnswer(example.context, answer)) return;
  const subject: Subject = { part: 'answer', index };
  if (!standsAt(example.context, answer)) {
    addFrom(judgeText(answer.text), seen, 'answer', subject, (edits) =>
      answerChange(index, answer, { ...answer, text: applyEdits(answer.text, edits) }),
    );
  }
  for (const rule of answerRules) {
    const observation = rule.judge(answer, index, example);
    if (observation) seen.push({ rule: rule.name, subject, ...observation });
  }
}

/** What is in a text, as seen in the entry. */
function addFrom(
  inText: SeenInText,
  seen: EntryObservation[],
  part: TextPart,
  subject: Subject,
  changeOf: (edits: readonly TextEdit[]) => Change,
): void {
  for (const [rule, { severity, has, fix }] of inText) {
    if (!rule.parts.includes(part)) continue;
    const fixed = fix && { fix: { certainty: fix.certainty, change: changeOf(fix.edits) } };
    seen.push({ rule: rule.name, severity, subject, seen: `The ${part} has ${has}.`, ...fixed });
  }
}

function judgeAgain(text: string, memory: TextMemory): SeenInText {
  const known = memory.get(text);
  if (known) return known;
  const seen = judgeText(text);
  memory.set(text, seen);
  return seen;
}

const nothing: SeenInText = [];

function judgeText(text: string): SeenInText {
  if (isOrdinary(text)) return nothing;
  return textRules.flatMap((rule) => {
    const observation = rule.judge(text);
    return observation ? [[rule, observation] as const] : [];
  });
}

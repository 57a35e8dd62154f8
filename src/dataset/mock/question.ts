import type { Note, Section } from './note.ts';
import type { Phrasing } from './plan.ts';
import type { Random } from '../../shared/random.ts';
import { compileTemplate, fillTemplate, mentions } from './template.ts';

const shareNamed = 0.3;

/** Asks for the fact `key` of a section's subject; names the subject wherever the note has several. */
export function askFor(note: Note, section: Section, key: string, phrasing: Phrasing, random: Random): string {
  const several = note.sections.length > 1;
  const { asked } = note.domain.facts[key]!;
  const usable = several ? asked.filter((template) => mentions(template, 'name', 'it')) : asked;
  const template = random.pick(phrasing === 'plain' ? usable.slice(0, 2) : usable);
  const { name, mentions: forms } = section.subject;
  const named = several || random.chance(shareNamed);
  const word = (placeholder: string) => (placeholder === 'name' || named ? name : (forms.get(placeholder) ?? name));
  return fillTemplate(compileTemplate(template), () => '', word).text;
}

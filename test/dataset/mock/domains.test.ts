import { describe, expect, it } from 'vitest';
import { generalDomains, mockDomains } from '../../../src/dataset/mock/domains/registry.ts';
import { ward } from '../../../src/dataset/mock/domains/ward/ward.ts';
import { splitOf, splits } from '../../../src/dataset/mock/split.ts';
import { compileTemplate, factsOf, mentions } from '../../../src/dataset/mock/template.ts';
import type { ValuePool } from '../../../src/dataset/mock/value.ts';

function identities(pool: ValuePool): string[] {
  return Array.from({ length: pool.size }, (_, index) => pool.at(index).identity);
}

describe.each(mockDomains.map((domain) => [domain.name, domain] as const))('the domain %s', (_, domain) => {
  const mentionWords = ['name', ...Object.keys(domain.subject.mentions('the Harbour Hotel'))];
  const facts = Object.entries(domain.facts);
  const pools = [domain.subject.names, ...facts.map(([, { values }]) => values), ...Object.values(domain.fillers)];

  it('says each fact in at least four ways, once in each', () => {
    for (const [key, { said }] of facts) {
      expect(new Set(said).size).toBeGreaterThanOrEqual(4);
      for (const template of said) expect(factsOf(template, key)).toEqual([key]);
    }
  });

  it('asks for each fact in at least four ways, two of which can name the subject', () => {
    for (const [, { asked }] of facts) {
      expect(new Set(asked).size).toBeGreaterThanOrEqual(4);
      expect(asked.filter((template) => mentions(template, 'name', 'it')).length).toBeGreaterThanOrEqual(2);
      for (const template of asked) {
        for (const piece of compileTemplate(template)) {
          expect(piece.type).not.toBe('fact');
          if (piece.type === 'word') expect(mentionWords).toContain(piece.name);
        }
      }
    }
  });

  it('begins every note with its subject, and has two openings that state no fact', () => {
    for (const opening of domain.openings) expect(mentions(opening, 'name')).toBe(true);
    for (const opening of domain.openings.slice(0, 2)) expect(factsOf(opening)).toEqual([]);
  });

  it('knows every fact and word that its sentences mention, each under one meaning', () => {
    const keys = facts.map(([key]) => key);
    const words = [...mentionWords, ...Object.keys(domain.fillers)];
    expect(new Set([...keys, ...words]).size).toBe(keys.length + words.length);
    const sentences = [
      ...domain.openings,
      ...domain.together,
      ...domain.asides,
      ...facts.flatMap(([, { said }]) => said),
    ];
    for (const piece of sentences.flatMap((template) => compileTemplate(template, keys[0]))) {
      if (piece.type === 'fact') expect(keys).toContain(piece.key);
      if (piece.type === 'word') expect([...words, ...keys]).toContain(piece.name);
    }
  });

  it('has facts of one kind to be told apart, and asides that state none', () => {
    const kinds = facts.map(([, { kind }]) => kind);
    expect(new Set(kinds).size).toBeLessThan(kinds.length);
    expect(domain.asides.flatMap((aside) => factsOf(aside))).toEqual([]);
  });

  it('has names and values for every split', () => {
    for (const pool of pools) expect(new Set(identities(pool).map(splitOf))).toEqual(new Set(splits));
  });
});

describe('the domains together', () => {
  it('are at least eight general ones, and the ward, whose people and sayings are its own', () => {
    expect(generalDomains.length).toBeGreaterThanOrEqual(8);
    expect(generalDomains).not.toContain(ward);
    const general = new Set(generalDomains.flatMap(({ facts }) => Object.values(facts).flatMap(({ asked }) => asked)));
    for (const { asked } of Object.values(ward.facts)) {
      for (const question of asked) expect(general).not.toContain(question);
    }
    const people = new Set(generalDomains.flatMap(({ fillers }) => identities(fillers.person!)));
    for (const name of identities(ward.subject.names)) expect(people).not.toContain(name);
  });
});

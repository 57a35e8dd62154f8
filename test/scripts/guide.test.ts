import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { pictures } from '../../scripts/screenshots/pictures.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = ['README.md', ...globSync(['docs/**/*.md', 'src/**/README.md', 'bench/**/README.md'], { cwd: root })];
const screenshots = join(root, 'docs', 'screenshots');

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  it('leads to what there is', () => {
    const missing = linksOf(text).filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(page, link));
    expect(missing).toEqual([]);
  });
});

describe('the pictures', () => {
  const shown = pages.flatMap((page) =>
    linksOf(readFileSync(join(root, page), 'utf8'))
      .filter((link) => link.endsWith('.webp'))
      .map((link) => relative(screenshots, join(root, dirname(page), link))),
  );
  const taken = readdirSync(screenshots);

  it('are those that `npm run screenshots` takes, in both themes', () => {
    const names = pictures.flatMap(({ name }) => [`${name}-dark.webp`, `${name}-light.webp`]);
    expect(taken.toSorted()).toEqual(names.toSorted());
  });

  it('are each shown on some page', () => {
    const unseen = taken.filter((name) => name.endsWith('-light.webp') && !shown.includes(name));
    expect(unseen).toEqual([]);
  });

  it('have words in their place for who does not see them', () => {
    for (const page of pages) {
      const images = tokensOf(readFileSync(join(root, page), 'utf8')).filter(({ type }) => type === 'image');
      for (const image of images) expect(image.raw, page).toMatch(/^!\[[^\]]{5,}\]/);
    }
  });
});

/** Addresses of links and pictures, in Markdown and in the HTML within it. */
function linksOf(text: string): readonly string[] {
  return tokensOf(text).flatMap((token) => {
    if (token.type === 'link' || token.type === 'image') return [token.href as string];
    if (token.type === 'html')
      return Array.from(token.raw.matchAll(/(?:src|srcset|href)="([^"]+)"/g), ([, url]) => url!);
    return [];
  });
}

function tokensOf(text: string): readonly Token[] {
  const found: Token[] = [];
  void marked.walkTokens(marked.lexer(text), (token) => {
    found.push(token);
  });
  return found;
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? join(root, page) : join(root, dirname(page), path);
  if (!existsSync(target)) return false;
  if (anchor === undefined) return true;
  const headings = tokensOf(readFileSync(target, 'utf8')).filter(({ type }) => type === 'heading');
  return (
    basename(target).endsWith('.md') &&
    headings.some((heading) => slugOf((heading as { text: string }).text) === anchor)
  );
}

/** As GitHub makes the anchor of a heading. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

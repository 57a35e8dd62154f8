import type { ChangeKind } from '../../../shared/contract/compare.ts';
import type { ComparisonTotals } from '../compare-rows.ts';
import { html, type Html } from './html.ts';

/** What became of questions, in the order in which it is told. */
export const kindWords: Readonly<Record<ChangeKind, { readonly title: string; readonly sign: string }>> = {
  fixed: { title: 'fixed by tuning', sign: '▲' },
  broken: { title: 'broken by tuning', sign: '▼' },
  'both-wrong': { title: 'both wrong', sign: '✕' },
  'both-right': { title: 'both right', sign: '✓' },
};

export const kinds = Object.keys(kindWords) as ChangeKind[];

/** All questions as one bar, in shares of what became of them. */
export function kindBar({ counts, questions }: Pick<ComparisonTotals, 'counts' | 'questions'>): Html {
  let from = 0;
  const pieces = kinds.map((kind) => {
    const width = (100 * counts[kind]) / Math.max(1, questions);
    const piece = html`<rect class="${kind}" x="${from.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="4" />`;
    from += width;
    return piece;
  });
  const legend = kinds.map(
    (kind) =>
      html`<li class="${kind}">
        <span aria-hidden="true">${kindWords[kind].sign}</span> ${kindWords[kind].title}
        <strong>${counts[kind]}</strong>
      </li>`,
  );
  return html`<figure>
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${pieces}</svg>
    <figcaption>
      <ul class="legend">
        ${legend}
      </ul>
    </figcaption>
  </figure>`;
}

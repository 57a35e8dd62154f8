import { errorWords } from '../../../shared/comparison/error-words.ts';
import type { ChangeKind, ComparedRow } from '../../../shared/contract/compare.ts';
import { counted } from '../../../shared/words/counted.ts';
import { wholePercent } from './figures.ts';
import { empty, html, type Content, type Html } from './html.ts';
import { kinds, kindWords } from './kind-bar.ts';
import type { Reported } from './reported.ts';

/** A document with more questions of a kind than these opens too slowly; a CSV has them all. */
const mostOfKind = 2000;

/** All questions, in turn by what became of them: those that tuning broke first. */
export function questionsPart({ rows }: Reported): Html {
  const parts = kinds.map((kind) =>
    partOf(
      kind,
      rows.filter((row) => row.kind === kind),
    ),
  );
  return html`<section>
    <h2>Question by question</h2>
    ${parts}
  </section>`;
}

function partOf(kind: ChangeKind, rows: readonly ComparedRow[]): Html {
  if (rows.length === 0) return empty;
  const { sign, title } = kindWords[kind];
  const left = rows.length - mostOfKind;
  return html`<details ${kind === 'both-right' ? empty : html`open`}>
    <summary class="${kind}">
      <span aria-hidden="true">${sign}</span> ${counted(rows.length, 'question')} ${title}
    </summary>
    <table>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Gold</th>
          <th scope="col">Base</th>
          <th scope="col" class="number">F1</th>
          <th scope="col">Tuned</th>
          <th scope="col" class="number">F1</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, mostOfKind).map(rowOf)}${
          left > 0
            ? html`<tr>
                <td colspan="6">… and ${left} more, which the CSV of this comparison has.</td>
              </tr>`
            : empty
        }
      </tbody>
    </table>
  </details>`;
}

function rowOf({ question, gold, base, tuned }: ComparedRow): Html {
  const golds = [...new Set(gold)].join(' | ');
  return html`<tr>
    <th scope="row" dir="auto">${question}</th>
    ${textCell(golds)}${textCell(base.text, noteOf(base))}
    <td class="number">${wholePercent(base.f1)}</td>
    ${textCell(tuned.text, noteOf(tuned))}
    <td class="number">${wholePercent(tuned.f1)}</td>
  </tr>`;
}

function textCell(text: string, note: Content = empty): Html {
  return text === '' ? html`<td class="quiet">no answer${note}</td>` : html`<td dir="auto">${text}${note}</td>`;
}

function noteOf({ error }: ComparedRow['base']): Content {
  return error === null ? empty : html`<span class="quiet">${errorWords[error].title}</span>`;
}

import { errorWords } from '../../../shared/comparison/error-words.ts';
import type { ComparedRow, ErrorKind } from '../../../shared/contract/compare.ts';
import { empty, html, type Html } from './html.ts';
import type { Reported } from './reported.ts';

const examplesShown = 3;

/** What is wrong with the answers: how often with each model, and some examples of the tuned one's. */
export function errorsPart({ totals, rows }: Reported): Html {
  const found = (Object.keys(errorWords) as ErrorKind[])
    .filter((error) => totals.base.errors[error] + totals.tuned.errors[error] > 0)
    .sort((one, other) => totals.tuned.errors[other] - totals.tuned.errors[one]);
  if (found.length === 0) return empty;
  const lines = found.map((error) => {
    const examples = rows.filter(({ tuned }) => tuned.error === error).slice(0, examplesShown);
    return html`<tr>
      <th scope="row">${errorWords[error].title}<span class="quiet">${errorWords[error].meaning}.</span></th>
      <td class="number">${totals.base.errors[error]}</td>
      <td class="number">${totals.tuned.errors[error]}</td>
      <td>${examples.map(exampleLine)}</td>
    </tr>`;
  });
  return html`<section>
    <h2>What is wrong with the answers</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col" class="number">Base</th>
          <th scope="col" class="number">Tuned</th>
          <th scope="col">For example, the tuned model</th>
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </section>`;
}

function exampleLine({ question, gold, tuned }: ComparedRow): Html {
  return html`<p class="example">
    <bdi>${question}</bdi> <span class="tuned-text"><bdi>${tuned.text || 'no answer'}</bdi></span> instead of
    <span class="gold-text"><bdi>${gold[0] ?? 'no answer'}</bdi></span>
  </p>`;
}

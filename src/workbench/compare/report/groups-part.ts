import { changeOf, groupingTitles, groupTitle } from '../../../shared/comparison/group-words.ts';
import { signed } from '../../../shared/comparison/verdict.ts';
import { groupingSchema, type Group, type Grouping } from '../../../shared/contract/compare.ts';
import { groupRows } from '../groups/group-rows.ts';
import { percent } from './figures.ts';
import { empty, html, type Html } from './html.ts';
import type { Reported } from './reported.ts';

/** More groups of a kind than these are not told one by one. */
const mostGroups = 20;

/** Where the models are good and where not: questions in groups. */
export function groupsPart({ rows }: Reported): Html {
  const tables = groupingSchema.options.map((by) => tableOf(by, groupRows(rows, by)));
  return html`<section>
    <h2>By groups of questions</h2>
    <div class="groups">${tables}</div>
  </section>`;
}

function tableOf(by: Grouping, groups: readonly Group[]): Html {
  // A single group says what the totals say.
  if (groups.length < 2) return empty;
  const left = groups.length - mostGroups;
  return html`<table>
    <caption>
      ${groupingTitles[by]}
    </caption>
    <thead>
      <tr>
        <th scope="col">Group</th>
        <th scope="col" class="number">Questions</th>
        <th scope="col" class="number">Base F1</th>
        <th scope="col" class="number">Tuned F1</th>
        <th scope="col" class="number">Change</th>
        <th scope="col"><span class="hidden">As a bar</span></th>
      </tr>
    </thead>
    <tbody>
      ${groups.slice(0, mostGroups).map((group) => rowOf(by, group))}${
        left > 0
          ? html`<tr>
              <td colspan="6">… and ${left} more</td>
            </tr>`
          : empty
      }
    </tbody>
  </table>`;
}

function rowOf(by: Grouping, group: Group): Html {
  const { base, tuned, questions, value } = group;
  return html`<tr>
    <th scope="row"><bdi>${groupTitle(by, value)}</bdi></th>
    <td class="number">${questions}</td>
    <td class="number">${percent(base.f1)}</td>
    <td class="number">${percent(tuned.f1)}</td>
    <td class="number">${signed(changeOf(group))}</td>
    <td class="bar">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="base" x="0" y="0" width="${base.f1.toFixed(1)}" height="4" />
        <rect class="tuned" x="0" y="5" width="${tuned.f1.toFixed(1)}" height="4" />
      </svg>
    </td>
  </tr>`;
}

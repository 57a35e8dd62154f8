import { signed, verdict } from '../../../shared/comparison/verdict.ts';
import { counted } from '../../../shared/words/counted.ts';
import { errorsPart } from './errors-part.ts';
import { percent } from './figures.ts';
import { groupsPart } from './groups-part.ts';
import { empty, html, Html } from './html.ts';
import { kindBar } from './kind-bar.ts';
import { questionsPart } from './questions-part.ts';
import type { Reported } from './reported.ts';
import { styles } from './styles.ts';
import { thresholdPart } from './threshold-part.ts';

/**
 * A comparison as one HTML document that needs nothing beside it: no script, no font and no picture from elsewhere, which
 * its own policy forbids, too.
 */
export function reportHtml(reported: Reported): string {
  const { base, tuned, data, at } = reported;
  const title = `${base} → ${tuned} on ${data}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="generator" content="Spanwright" />
        <title>${title}</title>
        <style>
          ${new Html(styles)}
        </style>
      </head>
      <body>
        <header>
          <h1><bdi>${base}</bdi> → <bdi>${tuned}</bdi></h1>
          <p>
            Both models were asked ${counted(reported.rows.length, 'question')} of
            <bdi>${data}</bdi>${unanswerable(reported)}.
            <time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
          </p>
        </header>
        <main>
          ${totalsPart(reported)}${errorsPart(reported)}${groupsPart(reported)}${thresholdPart(reported)}${questionsPart(reported)}
        </main>
        <footer>
          <p>
            Exact match and F1 as SQuAD v2.0 scores them; the interval is that of a paired bootstrap with 2,000
            resamples. Made by Spanwright.
          </p>
        </footer>
      </body>
    </html>`.text;
}

function unanswerable({ totals }: Reported): string {
  return totals.unanswerable === 0 ? '' : `, ${totals.unanswerable} of which the text does not answer`;
}

function totalsPart({ totals, base, tuned }: Reported): Html {
  const { difference } = totals;
  const row = (name: string, role: 'base' | 'tuned') => {
    const { exactMatch, f1, threshold } = totals[role];
    const silent = threshold === null ? empty : html`<td class="number">${threshold.toFixed(2)}</td>`;
    return html`<tr>
      <th scope="row"><i class="${role}"></i><bdi>${name}</bdi></th>
      <td class="number">${percent(exactMatch)}</td>
      <td class="number">${percent(f1)}</td>
      ${silent}
    </tr>`;
  };
  return html`<section>
    <h2>In sum</h2>
    <p class="verdict">
      F1 ${percent(totals.base.f1)} → <strong>${percent(totals.tuned.f1)}</strong>: ${signed(difference.mean)} points,
      95 % between ${percent(difference.low)} and ${percent(difference.high)}. ${verdict(totals).text}
    </p>
    <table class="narrow">
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col" class="number">Exact match</th>
          <th scope="col" class="number">F1</th>
          ${totals.tuned.threshold === null ? empty : html`<th scope="col" class="number">No-answer threshold</th>`}
        </tr>
      </thead>
      <tbody>
        ${row(base, 'base')}${row(tuned, 'tuned')}
      </tbody>
    </table>
    ${kindBar(totals)}
  </section>`;
}

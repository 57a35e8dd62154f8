/** How a report looks, on a screen by day and by night, and on paper. */
export const styles = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fff, #14171a);
  --ink: light-dark(#16191c, #e2e5e8);
  --quiet: light-dark(#4d545b, #a7aeb5);
  --line: light-dark(#d9dde1, #33393f);
  --base: light-dark(#9a5213, #e7a35c);
  --tuned: light-dark(#91348f, #dd93da);
  --accent: light-dark(#006a79, #62c3d3);
  --good: light-dark(#1d7037, #6fcc85);
  --bad: light-dark(#b3261e, #ff8a80);
  --warn: light-dark(#84560a, #e5b454);
}
* { box-sizing: border-box; }
body {
  max-width: 72rem;
  margin: 0 auto;
  padding: 2rem 1.5rem 3rem;
  background: var(--paper);
  color: var(--ink);
  font: 14px/1.5 system-ui, -apple-system, 'Segoe UI', sans-serif;
  font-variant-numeric: tabular-nums;
}
h1 { margin: 0; font-size: 24px; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 0.5rem; font-size: 17px; }
p { margin: 0.25rem 0; text-wrap: pretty; }
header p, footer p, .quiet { color: var(--quiet); }
.verdict { font-size: 17px; }
table { width: 100%; margin: 0.5rem 0; border-collapse: collapse; }
.narrow { width: auto; }
caption { padding: 0.5rem 0 0.25rem; font-weight: 600; text-align: start; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 400; }
thead th { color: var(--quiet); font-size: 12px; white-space: nowrap; }
tbody th { min-width: 9rem; }
.number { text-align: end; white-space: nowrap; }
th .quiet, td .quiet { display: block; font-size: 12px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
i.base, i.tuned { display: inline-block; width: 18px; margin-right: 0.5rem; border-bottom: 2px dotted var(--base); vertical-align: middle; }
i.tuned { border-bottom: 2px dashed var(--tuned); }
figure { margin: 0.75rem 0; }
figcaption { color: var(--quiet); }
figure > svg { display: block; width: 100%; height: 14px; }
rect.fixed { fill: var(--good); } rect.broken { fill: var(--bad); } rect.both-wrong { fill: var(--warn); } rect.both-right { fill: var(--quiet); }
rect.base { fill: var(--base); } rect.tuned { fill: var(--tuned); }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0.5rem 0 0; padding: 0; list-style: none; }
.legend .fixed span, summary.fixed span { color: var(--good); }
.legend .broken span, summary.broken span { color: var(--bad); }
.legend .both-wrong span, summary.both-wrong span { color: var(--warn); }
.groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(26rem, 1fr)); gap: 0 2.5rem; align-items: start; }
.bar { width: 20%; padding: 0.625rem 0 0; }
.bar svg { display: block; width: 100%; height: 10px; }
.example { font-size: 13px; }
.tuned-text { border-bottom: 2px dashed var(--tuned); }
.gold-text { border-bottom: 2px solid var(--accent); }
svg.curve { width: 100%; max-width: 40rem; height: auto; }
.curve text { fill: var(--quiet); font-size: 11px; }
.curve .grid { stroke: var(--line); }
.curve .used, .curve .best { stroke: var(--ink); stroke-dasharray: 6 4; }
.curve .best { stroke-dasharray: 1 3; }
.curve path { fill: none; stroke-width: 1.5; }
.curve path.f1 { stroke: var(--accent); stroke-width: 2.5; }
.curve path.precision { stroke: var(--tuned); }
.curve path.recall { stroke: var(--base); }
figcaption .f1 { color: var(--accent); } figcaption .precision { color: var(--tuned); } figcaption .recall { color: var(--base); }
details { margin: 0.75rem 0; }
summary { font-weight: 600; cursor: pointer; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); font-size: 12px; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  thead { display: table-header-group; }
  tr, figure, .example { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page { margin: 16mm; }
`;

/** The style of the HTML report: nothing is loaded, light and dark, readable on a phone and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --ink: #1c2330; --soft: #5b6472; --line: #dfe3e9; --link: #0b62c4; --code: #eef1f5;
  --pass: #1a7f42; --warn: #946200; --fail: #c4262e; --inconclusive: #6b46b8; --error: #a3123a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f131a; --card: #181e27; --ink: #e7ebf1; --soft: #9aa5b4; --line: #2c3542; --link: #77b4ff; --code: #242c38;
    --pass: #4cc27a; --warn: #e3b341; --fail: #ff7b78; --inconclusive: #b79cff; --error: #ff7ba0;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
main, header > div, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
a { color: var(--link); }
code { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; background: var(--code); border-radius: .3em; padding: .1em .35em; }
h2 { font-size: 1.1rem; margin: 2.25rem 0 .75rem; }
.pass { --tone: var(--pass); } .warn { --tone: var(--warn); } .fail { --tone: var(--fail); }
.inconclusive { --tone: var(--inconclusive); } .error { --tone: var(--error); }

header { background: var(--card); border-top: .4rem solid var(--tone); border-bottom: 1px solid var(--line); }
header > div { display: flex; gap: 2rem; align-items: center; justify-content: space-between; padding-top: 1.75rem; padding-bottom: 1.75rem; }
.product { color: var(--soft); font-size: .875rem; margin: 0; }
h1 { color: var(--tone); font-size: 2.5rem; line-height: 1.15; margin: .35rem 0 .1rem; }
.suite { font-size: 1.25rem; font-weight: 600; margin: 0 0 .35rem; }
.why { margin: 0; max-width: 46rem; }
.score { flex: none; width: 7.5rem; text-align: center; margin: 0; }
.score svg { display: block; width: 100%; }
.score circle { fill: none; stroke: var(--line); stroke-width: 3.2; }
.score .met { stroke: var(--tone); stroke-linecap: round; }
.score text { fill: var(--ink); font-size: 6.4px; font-weight: 700; text-anchor: middle; dominant-baseline: central; }
.score figcaption { color: var(--soft); font-size: .8rem; }

.alarm, .first, .facts, .experiment, .scroll { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
.alarm { border-color: var(--error); border-left-width: .4rem; padding: .8rem 1.1rem; margin: 1rem 0; }
.alarm b { color: var(--error); }
.first-line { margin: 0; border-radius: 0; border-width: 0 0 0 .4rem; font-size: 1.15rem; }
small { color: var(--soft); }
.first { border-left: .4rem solid var(--tone); padding: 1.1rem 1.35rem; margin: 1.5rem 0; }
.first h2 { margin: 0 0 .4rem; }
.first p { margin: .4rem 0 0; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.75rem; margin: .85rem 0; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt, .facts dt { color: var(--soft); font-size: .8rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 650; line-height: 1.25; }
.figures .observed dd { color: var(--tone); }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 45%), 1fr)); gap: .9rem 1.5rem; margin: 1.5rem 0; padding: 1.1rem 1.35rem; }
.facts dd { margin: 0; }
.facts .wide { grid-column: 1 / -1; }

.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th { color: var(--soft); font-size: .8rem; font-weight: 600; text-align: left; white-space: nowrap; }
th, td { padding: .6rem .9rem; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody tr:last-child td { border-bottom: 0; }
.short { white-space: nowrap; }
.badge { color: var(--tone); font-weight: 650; white-space: nowrap; }
.badge i { display: inline-grid; place-items: center; width: 1.35em; height: 1.35em; margin-right: .45em; border-radius: 50%; background: var(--tone); color: var(--card); font-style: normal; font-size: .8em; line-height: 1; }
td.observed { font-weight: 650; min-width: 7rem; }
td.limit { min-width: 4.75rem; }
td.line { min-width: 9rem; }
td small, .soft { color: var(--soft); }
td p { margin: .3rem 0 0; }

.experiment { border-left: .4rem solid var(--tone); margin: .8rem 0; }
.experiment > summary { cursor: pointer; padding: .9rem 1.1rem; }
.experiment > summary b { margin: 0 .35rem; }
.experiment > .facts { border-width: 1px 0; border-radius: 0; margin: 0; }
.experiment > .scroll { border: 0; }
.experiment > ul, .experiment > p { margin: .9rem 1.1rem; }
footer { color: var(--soft); font-size: .85rem; padding-top: 2rem; padding-bottom: 3rem; }

@media screen and (max-width: 46rem) {
  main, header > div, footer { padding-left: 1rem; padding-right: 1rem; }
  header > div { gap: 1rem; align-items: flex-start; }
  h1 { font-size: 2rem; }
  .score { width: 5rem; }
  thead { display: none; }
  tr { display: block; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  tbody tr:last-child { border-bottom: 0; }
  td { display: grid; grid-template-columns: 6rem 1fr; gap: .75rem; border: 0; padding: .2rem 1rem; }
  td::before { content: attr(data-label); color: var(--soft); font-size: .8rem; font-weight: 400; padding-top: .15rem; }
  .short { white-space: normal; }
}
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --code: #f2f2f2; --pass: #1a7f42; --warn: #946200; --fail: #c4262e; --inconclusive: #6b46b8; --error: #a3123a; }
  body { font-size: 10pt; }
  th, td { padding: .4rem .5rem; }
  details::details-content { content-visibility: visible; block-size: auto; }
  tr, .alarm, .first, .facts { break-inside: avoid; }
}
`;

/** What the report's policy allows as style; a test says the new one when the style changes. */
export const STYLE_HASH = 'sha256-SRTGqyl0WPkgqnx+PLXM+nUJfpevBfmv+kIiSzTuljc=';

/** How the page looks: one column, light or dark as the reader's system is, tables as cards on a phone, plain on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1f24; --soft: #57606a; --rule: #d8dee4; --panel: #f6f8fa;
  --accent: #0072b2; --function: #0072b2; --container: #c04f00; --vm: #333; --service: #5c6b73;
  --c1: #0072b2; --c2: #c04f00; --c3: #007a5a; --c4: #b04cb8; --c5: #7a5b00; --c6: #12355b; --c7: #6e7781; }
@media (prefers-color-scheme: dark) { :root { --ground: #121417; --ink: #e9ecef; --soft: #a3adb7; --rule: #353b42;
  --panel: #1b1f24; --accent: #56b4e9; --function: #56b4e9; --container: #e69f00; --vm: #ededed; --service: #a8b3bb;
  --c1: #56b4e9; --c2: #e69f00; --c3: #4cc79f; --c4: #d98be0; --c5: #f0e442; --c6: #9db8ff; --c7: #9aa4ae; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.75rem 0 .25rem; }
p { margin: .25rem 0 .75rem; }
a { color: var(--accent); }
.verdict { font-size: 1.1rem; border-left: 4px solid var(--accent); padding-left: .75rem; margin: 1rem 0; }
.soft, .note { color: var(--soft); }
.note { font-size: .875rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding-bottom: .25rem; }
th, td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; color: var(--soft); }
thead th { overflow-wrap: normal; white-space: nowrap; } table + table { margin-top: 1.25rem; }
tfoot td, tfoot th { font-weight: 600; color: var(--ink); border-bottom: 0; }
.number { text-align: right; }
th:last-child:not(:first-child), td:last-child:not(.number) { padding-left: .75rem; }
td.number { white-space: nowrap; overflow-wrap: normal; }
figure { margin: 0; }
.bars { list-style: none; margin: .5rem 0 0; padding: 0; }
.bars > li { margin: 0 0 .9rem; break-inside: avoid; }
.row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.value { font-variant-numeric: tabular-nums; text-align: right; margin-left: auto; }
svg { display: block; width: 100%; overflow: visible; }
.track { fill: var(--panel); } .gap { fill: var(--ground); } .edge { stroke: var(--ink); stroke-width: 2; }
.halo { stroke: var(--ground); stroke-width: 5; }
.span { stroke: var(--soft); stroke-width: 2; } .grid { stroke: var(--rule); stroke-width: 1; }
.tick { fill: var(--soft); font-size: 12px; }
.function { fill: var(--function); } .container { fill: var(--container); } .vm { fill: var(--vm); }
.service { fill: var(--service); }
.c1 { fill: var(--c1); } .c2 { fill: var(--c2); } .c3 { fill: var(--c3); } .c4 { fill: var(--c4); }
.c5 { fill: var(--c5); } .c6 { fill: var(--c6); } .c7 { fill: var(--c7); }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: .25rem 0 0; padding: 0; font-size: .875rem; }
.key svg { display: inline-block; width: 12px; height: 12px; margin-right: .35rem; vertical-align: -1px; }
.plot { padding: 0 2.25rem 0 .75rem; }
ul.list { padding-left: 1.2rem; margin: .25rem 0; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: .75rem; color: var(--soft); font-size: .875rem; }
@media (max-width: 44rem) {
  .cards thead { display: none; }
  .cards, .cards tbody, .cards tfoot, .cards tr, .cards td, .cards th { display: block; }
  .cards tr { border-bottom: 1px solid var(--rule); padding: .5rem 0; }
  .cards td, .cards th, .cards td:last-child:not(.number) { border: 0; padding: .1rem 0; text-align: right; display: flex; justify-content: space-between; gap: 1rem; }
  .cards td.number { white-space: normal; }
  .cards th[scope=row] { color: var(--ink); font-size: 1rem; text-align: left; }
  .cards td::before { content: attr(data-label); color: var(--soft); text-align: left; flex: none; }
}
@media print {
  :root { --ground: #fff; --ink: #000; --soft: #444; --rule: #bbb; --panel: #eee; --accent: #000; --c1: #0072b2;
    --c2: #c04f00; --c3: #007a5a; --c4: #b04cb8; --c5: #7a5b00; --c6: #12355b; --c7: #6e7781; --function: #0072b2;
    --container: #c04f00; --vm: #333; --service: #5c6b73; color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 11pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  tr, figure li { break-inside: avoid; } h2, h3 { break-after: avoid; }
}
@media (forced-colors: active) { .track { fill: Canvas; stroke: CanvasText; } }
`;

/** The card's own style sheet; it lives in the shadow root and touches nothing else. */

export const CARD_STYLES = `
:host { all: initial; }
@media print { :host { display: none !important; } }
* { box-sizing: border-box; }
.card {
  --paper: #fffefb; --ink: #1c1b19; --soft: #5f5b54; --line: #dcd7cd; --accent: #2161a6;
  --corroborated: #2161a6; --contradicted: #9c4a06; --other-figure: #6f4aa8;
  --same-origin: #4a6076; --related: #5f5b54;
  position: fixed; inset: auto; margin: 0; padding: 14px 16px 10px; width: min(340px, calc(100vw - 16px));
  max-height: calc(100vh - 16px); overflow: auto; overscroll-behavior: contain;
  border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink);
  font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; text-align: start;
  box-shadow: 0 1px 2px rgb(0 0 0 / .08), 0 8px 28px rgb(0 0 0 / .16);
}
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
@media (prefers-color-scheme: dark) {
  .card { --paper: #22211f; --ink: #f0ede7; --soft: #b3ada2; --line: #45423d; --accent: #86b8f2;
    --corroborated: #86b8f2; --contradicted: #eda765; --other-figure: #c3a8f5;
    --same-origin: #a5b6c6; --related: #b3ada2; }
}
@media (prefers-reduced-motion: no-preference) { .card.open { animation: in .14s ease-out; } }
@keyframes in { from { opacity: 0; transform: translateY(3px); } }
p, ul { margin: 0; padding: 0; }
.kind { display: flex; align-items: center; gap: 6px; font-size: 12.5px; font-weight: 600; padding-inline-end: 28px; }
.kind.corroborated { color: var(--corroborated); } .kind.contradicted { color: var(--contradicted); }
.kind.other-figure { color: var(--other-figure); } .kind.related { color: var(--related); }
.kind.same-origin { color: var(--same-origin); }
svg { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
.verdict { margin-top: 4px; font-size: 15px; font-weight: 650; line-height: 1.35; }
.label { margin-top: 8px; }
.claim { margin-top: 1px; font: 15px/1.45 Charter, 'Iowan Old Style', 'Source Serif 4', Georgia, 'Times New Roman', serif; }
ul { list-style: none; margin-top: 10px; border-top: 1px solid var(--line); }
.group { padding: 7px 0; border-bottom: 1px solid var(--line); }
.group strong { font-weight: 600; }
.stance { color: var(--soft); }
.group.dependent .stance { color: var(--same-origin); }
.group.contradicts .stance { color: var(--contradicted); } .group.differs .stance { color: var(--other-figure); }
.small { display: block; color: var(--soft); font-size: 12.5px; }
.buttons { display: flex; align-items: center; gap: 4px; margin-top: 8px; }
button { all: unset; box-sizing: border-box; cursor: pointer; border-radius: 7px; color: var(--accent); font-weight: 600; }
button:hover { background: color-mix(in srgb, var(--accent) 10%, transparent); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.more { padding: 6px 10px; margin-inline-start: -10px; margin-inline-end: auto; }
.icon { width: 30px; height: 30px; display: grid; place-items: center; color: var(--soft); }
.close { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; }
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } }
`;

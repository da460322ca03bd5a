/**
 * Styles of the controls. They are a text, because Storybook's manager cannot load style sheets. The
 * colours follow the `color-scheme` of the page.
 */
export const controlStyles = /* css */ `
.control-form, .playground {
  --ink: light-dark(#1b2330, #e6eaf2);
  --soft: light-dark(#566072, #a9b4c6);
  --line: light-dark(#d5dae3, #3a4353);
  --edge: light-dark(#8590a3, #76829a);
  --card: light-dark(#fff, #1c222d);
  --ground: light-dark(#f4f5f8, #12161e);
  --accent: light-dark(#2347c5, #93a9ff);
  --on-accent: light-dark(#fff, #12161e);
  --tint: light-dark(#e8edff, #26304d);
  color: var(--ink);
  font: 14px/1.55 system-ui, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif;
  word-break: keep-all;
  overflow-wrap: anywhere;
}
.control-form *, .playground * { box-sizing: border-box; }
.control-story { margin: 0 0 14px; font: 14px/1.55 system-ui, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif; word-break: keep-all; }
.control-story code { font: 12.5px/1.5 ui-monospace, Menlo, Consolas, monospace; }
.control-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.control-form { display: grid; gap: 12px; align-content: start; }
.control-find { display: grid; gap: 4px; }
.control-find label { color: var(--soft); font-size: 13px; }
.control-form h2 { margin: 0; font-size: 14px; font-weight: 650; }
.control-form p { margin: 0; }
.control-form code { color: var(--soft); font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; font-weight: 400; background: none; }
.control-options { display: grid; gap: 10px; grid-template-columns: repeat(auto-fill, minmax(min(290px, 100%), 1fr)); align-items: start; }
.control-option { display: grid; gap: 8px; padding: 12px 14px 14px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); min-width: 0; }
.control-hint { color: var(--soft); font-size: 13px; }
.control-unseen { padding: 4px 10px; border-inline-start: 3px solid var(--accent); background: var(--tint); font-size: 13px; }
.control-meta { display: flex; flex-wrap: wrap; gap: 2px 14px; color: var(--soft); font-size: 12px; }
.control-meta code { display: inline-block; margin-inline-end: 6px; }
.control-note { color: var(--soft); }
.control-form input:not([type='radio'], [type='checkbox'], [type='color']), .control-form select, .control-form textarea, .playground select, .playground-copy input {
  min-width: 0; max-width: 100%; min-height: 34px; padding: 5px 9px; border: 1px solid var(--edge); border-radius: 7px; background: var(--card); color: var(--ink); font: inherit;
}
.control-form :is(input:not([type='radio'], [type='checkbox'], [type='color']), select, textarea) { width: 100%; }
.control-form textarea { resize: vertical; }
.control-form button, .playground button, .playground-problem button {
  min-height: 34px; padding: 4px 12px; border: 1px solid var(--edge); border-radius: 7px; background: var(--card); color: var(--ink); font: inherit; cursor: pointer; justify-self: start;
}
.control-form button:hover, .playground button:hover { background: var(--tint); }
.control-radios, .control-ticks { display: flex; flex-wrap: wrap; gap: 5px; }
.control-radios label, .control-ticks label, .control-row label { position: relative; display: inline-flex; align-items: center; gap: 6px; min-height: 30px; padding: 3px 10px; border: 1px solid var(--edge); border-radius: 7px; background: var(--card); cursor: pointer; }
.control-radios label:has(:checked), .control-ticks label:has(:checked) { border-color: var(--accent); background: var(--tint); color: var(--accent); font-weight: 600; }
.control-radios input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer; }
.control-ticks input, .control-row input { accent-color: var(--accent); margin: 0; }
.control-radios label:has(:focus-visible), .control-form :is(input, select, textarea, button, label):focus-visible, .control-ticks label:has(:focus-visible), .playground :is(button, select, pre, a, input):focus-visible { outline: 3px solid light-dark(#6d86f0, #93a9ff); outline-offset: 1px; }
.control-rows, .control-skin { display: grid; gap: 8px; }
.control-row { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.control-row > :is(input:not([type='checkbox'], [type='color']), select) { flex: 1 1 90px; width: auto; }
.control-row > select { flex-basis: 118px; }
.control-row input[type='color'] { width: 44px; height: 34px; padding: 2px; border: 1px solid var(--edge); border-radius: 7px; background: var(--card); }
.control-parts { display: grid; gap: 8px; }
.control-part { display: grid; gap: 3px; }
.control-part > span { font-size: 13px; }
.control-swatches { display: flex; flex-wrap: wrap; gap: 6px; }
.control-swatches button { width: 30px; min-height: 30px; padding: 0; border: 2px solid var(--card); outline: 1px solid var(--edge); }
.control-swatches button[aria-pressed='true'] { outline: 3px solid var(--accent); }
@media (forced-colors: active) {
  .control-swatches button { forced-color-adjust: none; }
  .control-radios label:has(:checked) { outline: 2px solid Highlight; }
}
`;

/** Colours, fonts, and styles that the PC and the phone layout share. */
export const baseStyles = /* css */ `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 !important;
}
*, *::before, *::after {
  box-sizing: border-box;
}
h1, h2, p, ol, ul, dl, dd {
  margin: 0;
  padding: 0;
}
ul {
  list-style: none;
}
button, input, select {
  margin: 0;
  color: inherit;
  font: inherit;
}
button, select, label {
  cursor: pointer;
}
:focus-visible {
  outline: 2px solid var(--ring);
  outline-offset: 2px;
}
.dialog {
  --panel: #c1272c;
  --ink: #1f2124;
  --soft: #5c6066;
  --line: #dcdee2;
  --hover: #f1f2f4;
  --ring: #111;
  position: absolute;
  inset: 0;
  overflow: auto;
  outline: none;
  color: var(--ink);
  font:
    13px/1.5 'Apple SD Gothic Neo',
    'Malgun Gothic',
    'Noto Sans KR',
    'Noto Sans CJK KR',
    system-ui,
    sans-serif;
  color-scheme: light;
  word-break: keep-all;
  overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
}
.notice {
  display: grid;
  grid-template-columns: auto 1fr;
  align-items: center;
  gap: 0 12px;
  color: var(--soft);
  font-size: 12px;
  line-height: 18px;
}
.notice b {
  grid-row: span 2;
  border-radius: 4px;
  padding: 4px 9px;
  background: var(--ink);
  color: #fff;
  letter-spacing: 0.06em;
}
[lang='ko'] .notice [lang='ko'],
[lang='en'] .notice [lang='en'] {
  color: var(--ink);
  font-weight: 600;
}
.tick {
  display: inline-flex;
  align-items: center;
  gap: 6px;
  min-height: 24px;
}
.tick input {
  flex: none;
  width: 16px;
  height: 16px;
  accent-color: var(--panel);
}
.summary > div {
  display: flex;
  justify-content: space-between;
  gap: 12px;
}
.summary dt {
  flex: none;
}
.summary dd {
  font-weight: 700;
  text-align: end;
}
.close {
  position: absolute;
  width: 40px;
  height: 40px;
  border: 0;
  background: none;
}
.close::before, .close::after {
  position: absolute;
  inset: 19px 9px auto;
  height: 1.5px;
  background: #fff;
  content: '';
}
.close::before {
  transform: rotate(45deg);
}
.close::after {
  transform: rotate(-45deg);
}
.languages button {
  border: 1px solid rgb(255 255 255 / 70%);
  padding: 3px 6px;
  background: none;
  font-size: 12px;
}
.languages button + button {
  border-inline-start: 0;
}
.languages [aria-pressed='true'] {
  background: #fff;
  color: var(--panel);
  font-weight: 700;
}
.test-controls {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  padding: 6px 20px;
  background: #3a3d42;
  color: #fff;
  font-size: 12px;
}
.test-controls button {
  border: 1px dashed #b9bdc4;
  border-radius: 3px;
  min-height: 24px;
  padding: 2px 10px;
  background: none;
}
.test-controls button:hover {
  background: #53575e;
}
.test-controls :focus-visible, .side :focus-visible, header :focus-visible {
  --ring: #fff;
}
.veil {
  display: grid;
  position: fixed;
  inset: 0;
  z-index: 2;
  place-items: center;
  background: rgb(0 0 0 / 40%);
}
.veil span {
  border-radius: 4px;
  padding: 16px 32px;
  background: #fff;
  box-shadow: 0 8px 24px rgb(0 0 0 / 30%);
  font-size: 15px;
  font-weight: 600;
}
@media (prefers-reduced-motion: no-preference) {
  button, select, input {
    transition: background-color 120ms, border-color 120ms, color 120ms;
  }
}
`;

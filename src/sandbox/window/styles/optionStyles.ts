/**
 * Styles of parts that appear only with some options: promotions, notes, receipts, easy-pay step.
 */
export const optionStyles = /* css */ `
.promotion {
  border-inline-start: 3px solid var(--panel);
  padding: 3px 10px;
  background: #f7f8f9;
  font-size: 12px;
}
.promotion b {
  margin-inline-end: 4px;
  color: var(--panel);
}
.promoted .cell {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 10px;
  padding: 10px 16px;
  text-align: start;
}
.promoted small {
  color: var(--panel);
  font-size: 13px;
  font-weight: 400;
}
.callout {
  border-radius: 4px;
  padding: 8px 12px;
  background: #eef4fb;
  color: #1d3d63;
  font-size: 12px;
}
.pc .callout {
  margin-top: 10px;
}
.mobile .callout {
  margin: 0 12px;
  border-radius: 6px;
  padding: 12px 16px;
  font-size: 14px;
}
.pc .banks .grid {
  grid-template-columns: repeat(5, 1fr);
}
.pc[lang='ko'] .banks .grid {
  grid-template-columns: repeat(6, 1fr);
}
.pc .banks .cell {
  min-height: 34px;
  padding: 0 1px;
  line-height: 1.25;
  font-size: 12px;
  letter-spacing: -0.02em;
}
.pc .banks > .remark {
  padding: 10px 14px;
  font-size: 12px;
}
.pc .receipt {
  border-top: 1px solid var(--line);
}
.pc .row + .receipt {
  margin-top: -7px;
  border-top: 0;
}
.pc .receipt .controls {
  min-height: 40px;
  padding: 3px 0;
}
.pc .receipt .label {
  margin: 0;
  padding: 10px 4px;
  background: none;
}
.pc .receipt .field {
  grid-template-columns: 120px 1fr;
}
.controls[role='radiogroup'] {
  gap: 6px 18px;
}
.pc .form > .row {
  min-height: 45px;
  border-top: 1px solid var(--line);
  padding: 0;
}
.pc .form > .row + .field {
  border-top: 0;
}
.pc .form > .row .label {
  align-self: stretch;
  width: 110px;
  padding: 12px;
  background: #f5f6f7;
}
.pc .form > .row b {
  padding-inline-start: 2px;
  font-weight: 400;
}
.mobile .hand-over h2 {
  display: none;
}
.wallet {
  display: grid;
  gap: 4px;
  border: 2px solid var(--panel);
  border-radius: 8px;
  padding: 22px 20px;
  background: #fff;
  text-align: center;
}
.wallet b {
  font-size: 20px;
}
.wallet span {
  color: var(--soft);
  font-size: 15px;
}
.hand-over ol {
  display: grid;
  gap: 10px;
  padding: 10px 4px;
  counter-reset: step;
  list-style: none;
}
.hand-over li {
  display: grid;
  grid-template-columns: 24px 1fr;
  align-items: center;
  gap: 12px;
  counter-increment: step;
}
.hand-over li::before {
  border-radius: 50%;
  background: var(--panel);
  color: #fff;
  font-size: 12px;
  font-weight: 700;
  line-height: 24px;
  text-align: center;
  content: counter(step);
}
.mobile .row input[type='email'] {
  flex: 1;
}
@container (max-width: 840px) {
  .pc[lang] .banks .grid {
    grid-template-columns: repeat(auto-fill, minmax(88px, 1fr));
  }
}
`;

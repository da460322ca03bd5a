/** Styles of the window on a phone: a full page, one column of sections under a coloured header. */
export const mobileStyles = /* css */ `
.mobile {
  --panel: #c8213f;
  background: #f1f2f4;
  font-size: 15px;
}
.mobile .window {
  display: flex;
  position: relative;
  flex-direction: column;
  gap: 10px;
  min-height: 100vh;
  max-width: 560px;
  margin: 0 auto;
}
.mobile header {
  padding: 14px 20px 18px;
  background: var(--panel);
  color: #fff;
}
.mobile h1 {
  font-size: 14px;
  font-weight: 600;
  line-height: 28px;
  text-align: center;
}
.mobile .close {
  top: 8px;
  right: 8px;
}
.mobile .summary {
  display: grid;
  gap: 2px;
}
.mobile .seller, .mobile .goods {
  justify-content: center;
}
.mobile .seller {
  padding-top: 10px;
  font-size: 19px;
}
.mobile .price, .mobile .seller dt, .mobile .goods dt {
  display: none;
}
.mobile .tax, .mobile .period {
  order: 1;
  font-size: 14px;
}
.mobile .goods dd, .mobile .tax dd, .mobile .period dd {
  font-weight: 400;
}
.mobile .total {
  align-items: baseline;
  margin-top: 14px;
  border-top: 1px solid rgb(255 255 255 / 55%);
  padding-top: 12px;
}
.mobile .total dd {
  font-size: 21px;
}
.mobile .notice {
  justify-content: center;
  padding: 4px 20px 0;
}
.mobile section {
  margin: 0 12px;
  border-radius: 6px;
  padding: 14px 16px;
  background: #fff;
  box-shadow: 0 1px 3px rgb(0 0 0 / 14%);
  outline: none;
}
.mobile h2 {
  font-size: 15px;
}
.mobile .tick {
  gap: 10px;
  min-height: 32px;
}
.mobile .tick input {
  width: 20px;
  height: 20px;
}
.mobile .methods {
  display: grid;
  gap: 8px;
}
.mobile .methods h2 {
  padding-bottom: 4px;
  text-align: center;
}
.mobile .grid {
  grid-template-columns: repeat(3, 1fr);
}
.mobile .other-easy-pays .grid {
  grid-template-columns: repeat(2, 1fr);
}
.mobile .cell {
  min-height: 46px;
  font-size: 14px;
}
.mobile .row {
  min-height: 50px;
}
.mobile .row .label {
  width: 112px;
}
.mobile .row select {
  flex: 1;
}
.mobile .again {
  min-height: 42px;
  margin-block-end: 10px;
  width: calc(100% - 124px);
  margin-inline-start: 124px;
}
.mobile .form .remark {
  margin-top: 14px;
  font-size: 13px;
}
.mobile .chosen .remark {
  margin-top: 8px;
  border-top: 1px solid var(--line);
  padding-top: 12px;
  font-size: 13px;
}
.mobile select, .mobile input:not([type='checkbox'], [type='radio']) {
  height: 42px;
  font-size: 16px;
}
.mobile .field {
  grid-template-columns: minmax(0, 1fr);
}
.mobile .field .label {
  padding: 10px 0 2px;
}
.mobile .error {
  margin-top: 2px;
  grid-column: 1;
}
.mobile .four {
  width: 70px;
}
.mobile .test-values {
  margin-top: 8px;
}
.mobile .actions {
  display: grid;
  grid-template-columns: 1fr 1fr;
  align-items: end;
  gap: 10px;
  margin: 4px 12px 0;
}
.mobile .actions button {
  width: 100%;
  min-height: 50px;
  font-size: 16px;
  font-weight: 700;
}
.mobile .next {
  display: contents;
}
.mobile .next p {
  grid-row: 1;
  grid-column: 1 / -1;
  color: var(--soft);
  font-size: 13px;
  text-align: center;
}
.mobile .next button {
  border: 0;
  border-radius: 3px;
  background: var(--panel);
  color: #fff;
}
.mobile .next [aria-disabled='true'] {
  background: #dfe1e5;
  color: #5c6066;
}
.mobile .languages {
  align-self: center;
  margin: auto 0 4px;
  padding-top: 16px;
}
.mobile .languages button {
  min-height: 34px;
  border-color: var(--soft);
  padding: 0 16px;
  background: #fff;
}
.mobile .languages [aria-pressed='true'] {
  background: var(--soft);
  color: #fff;
}
.mobile .test-controls {
  padding: 12px 20px;
}
.mobile .test-controls button {
  min-height: 36px;
}
`;

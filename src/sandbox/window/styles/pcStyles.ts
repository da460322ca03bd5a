/**
 * Styles of the window on a PC: 820 by 600 pixels, three columns. In a narrow viewport the columns
 * stack. The width is that of the dialog, not of the page, so that a page can show the window scaled.
 */
export const pcStyles = /* css */ `
.pc {
  --panel: var(--skin, #c1272c);
  container-type: inline-size;
  background: rgb(0 0 0 / 30%);
}
.pc form {
  display: grid;
  min-height: 100%;
  place-items: center;
}
.pc .window {
  display: grid;
  position: relative;
  grid-template-columns: 120px 490px 210px;
  width: 820px;
  height: 600px;
  background: var(--panel);
  box-shadow: 0 16px 48px rgb(0 0 0 / 35%);
}
.side {
  display: flex;
  flex-direction: column;
  color: #fff;
}
.side h1 {
  padding: 60px 10px 0;
  font-size: 16px;
  line-height: 1.35;
  text-align: center;
}
.side .languages {
  display: flex;
  justify-content: center;
  margin: auto 0 14px;
}
.centre {
  display: flex;
  z-index: 1;
  flex-direction: column;
  min-height: 0;
  background: #fff;
  box-shadow: 0 0 14px rgb(0 0 0 / 30%);
}
.pc .notice {
  margin: 0 20px;
  border-bottom: 2px solid #b9bdc4;
  padding: 16px 2px 10px;
}
.content {
  display: flex;
  flex: 1;
  flex-direction: column;
  overflow: auto;
  padding: 0 20px 10px;
}
.pc .methods {
  display: flex;
  flex: 1 0 auto;
  flex-direction: column;
  gap: 7px;
  padding-top: 10px;
}
.pc .methods .cell {
  min-height: 36px;
}
.pc .other-easy-pays {
  margin-top: auto;
}
.pc .methods h2, .pc .form h2 {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.pc .grid {
  grid-template-columns: repeat(4, 1fr);
}
.pc .chosen {
  margin-top: 18px;
  border-top: 1px solid var(--line);
  outline: none;
}
.pc .chosen .remark {
  padding: 14px 4px;
}
.pc .row {
  min-height: 42px;
  border-bottom: 1px solid var(--line);
  padding: 0 4px;
}
.pc .methods .grid + .row {
  border-top: 1px solid var(--line);
}
.pc .methods .row + .row {
  margin-top: -7px;
}
.pc .row .label {
  width: 104px;
}
.pc .test-values {
  margin: 10px 0 8px;
}
.pc .methods > .remark {
  border-radius: 4px;
  padding: 18px 20px;
  background: #f5f6f7;
}
.pc .field {
  border-bottom: 1px solid var(--line);
}
.pc .test-values + .field {
  border-top: 1px solid var(--line);
}
.pc .field .label {
  margin-inline-end: 14px;
  background: #f5f6f7;
}
.pc .form .remark {
  padding: 10px 4px 6px;
  font-size: 12px;
}
.pay .close {
  top: 4px;
  right: 4px;
}
.pc .summary {
  display: grid;
  gap: 10px;
  margin: 62px 20px 0 20px;
  border-top: 1px solid rgb(255 255 255 / 60%);
  padding-top: 14px;
}
.pc .total {
  align-items: baseline;
  margin-top: 4px;
  border-top: 1px solid rgb(255 255 255 / 60%);
  padding-top: 12px;
}
.pc .total dd {
  font-size: 18px;
}
.pc .next {
  display: grid;
  gap: 10px;
  margin: auto 20px 20px;
  padding-top: 16px;
}
.pc .next button {
  min-height: 44px;
  border: 0;
  border-radius: 2px;
  background: #fff;
  box-shadow: 0 2px 4px rgb(0 0 0 / 25%);
  color: var(--panel);
  font-size: 16px;
  font-weight: 700;
}
.pc[lang='ko'] .next button {
  letter-spacing: 0.3em;
  text-indent: 0.3em;
}
.pc .next [aria-disabled='true'] {
  color: #6d7178;
  cursor: default;
}
.pc .next [aria-disabled='false']:hover {
  background: var(--hover);
}
@container (max-width: 840px) {
  .pc .window {
    grid-template-columns: minmax(0, 1fr);
    width: min(100%, 560px);
    height: auto;
  }
  .side:first-child {
    flex-direction: row;
    align-items: center;
    padding: 8px 56px 8px 20px;
  }
  .side h1 {
    padding: 0;
  }
  .side .languages {
    margin: 0 0 0 auto;
  }
  .pc .summary {
    margin-top: 20px;
  }
  .pc .grid {
    grid-template-columns: repeat(auto-fill, minmax(100px, 1fr));
  }
}
`;

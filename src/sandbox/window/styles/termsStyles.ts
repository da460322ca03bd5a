/**
 * Styles of the terms of use: two columns and one button on a PC, a collapsible card on a phone.
 */
export const termsStyles = /* css */ `
.terms-head {
  display: flex;
  align-items: center;
  justify-content: space-between;
}
.terms li {
  position: relative;
}
.terms .body {
  margin: 4px 0 6px;
  border-radius: 4px;
  padding: 8px 10px;
  background: #f5f6f7;
  color: var(--soft);
  font-size: 12px;
}
.pc .terms-head {
  border-bottom: 1px solid var(--line);
  padding: 6px 4px;
}
.pc .terms ul {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 0 16px;
  padding: 5px 4px 4px;
  font-size: 12px;
}
.pc .terms li:first-child:nth-last-child(odd) {
  grid-column: 1 / -1;
}
.pc .terms li span:first-child {
  width: 152px;
}
.pc .terms li input {
  width: 15px;
  height: 15px;
}
.read-all {
  display: grid;
  grid-template-columns: 1fr auto 1fr;
  align-items: center;
}
.read-all::before, .read-all::after {
  height: 1px;
  background: var(--panel);
  content: '';
}
.pill {
  display: flex;
  align-items: center;
  gap: 8px;
  border: solid transparent;
  border-width: 2px 0;
  border-radius: 12px;
  padding: 0 16px 0 22px;
  background: var(--panel) padding-box;
  color: #fff;
  font-size: 12px;
  line-height: 20px;
}
.pill::after {
  width: 6px;
  height: 6px;
  border: solid #fff;
  border-width: 0 1.5px 1.5px 0;
  transform: translateY(-2px) rotate(45deg);
  content: '';
}
.pill[aria-expanded='true']::after {
  transform: translateY(1px) rotate(225deg);
}
@media (max-width: 480px) {
  .pc .terms ul {
    grid-template-columns: minmax(0, 1fr);
  }
}
.mobile .terms ul {
  margin-top: 8px;
  border-top: 1px solid var(--line);
  padding-top: 6px;
}
.mobile .terms li {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  font-size: 14px;
}
.mobile .terms li .tick {
  flex: 1;
}
.mobile .terms li input {
  order: -1;
}
.mobile .agree {
  display: none;
}
.mobile .terms .body {
  flex-basis: 100%;
}
.read {
  min-height: 32px;
  border: 0;
  padding: 0 4px;
  background: none;
  color: var(--soft);
  font-size: 13px;
  text-decoration: underline;
  text-underline-offset: 3px;
}
.fold {
  display: block;
  width: 44px;
  height: 28px;
  margin: 0 auto -10px;
  border: 0;
  background: none;
}
.fold::before {
  display: inline-block;
  width: 9px;
  height: 9px;
  border: solid var(--soft);
  border-width: 0 1.5px 1.5px 0;
  transform: translateY(-3px) rotate(45deg);
  content: '';
}
.fold[aria-expanded='true']::before {
  transform: translateY(2px) rotate(225deg);
}
`;

/** Styles of the fields and choices. */
export const fieldStyles = /* css */ `
h2 {
  font-size: 14px;
}
.rows, .grid {
  display: grid;
  gap: 4px;
}
.cell {
  position: relative;
  min-height: 38px;
  border: 1px solid var(--line);
  border-radius: 2px;
  padding: 4px 6px;
  background: #fff;
}
.rows .cell {
  font-weight: 700;
}
@media (hover: hover) {
  .cell:hover {
    background: var(--hover);
  }
}
.cell[aria-pressed='true'] {
  border-color: var(--panel);
  box-shadow: inset 0 0 0 1px var(--panel);
  font-weight: 700;
}
.more::after {
  position: absolute;
  right: 0;
  bottom: 0;
  border: 5px solid;
  border-color: transparent #8a8f96 #8a8f96 transparent;
  content: '';
}
.more[aria-expanded='true'] {
  background: var(--hover);
}
.row {
  display: flex;
  align-items: center;
  gap: 12px;
  min-height: 38px;
}
.row .label, .field .label {
  flex: none;
  color: var(--soft);
}
select, input:not([type='checkbox'], [type='radio']) {
  min-width: 0;
  height: 34px;
  border: 1px solid #8a8f96;
  border-radius: 3px;
  padding: 0 8px;
  background: #fff;
}
input:hover, select:hover {
  border-color: var(--ink);
}
[aria-invalid='true'] {
  border-color: #b3151b;
  box-shadow: inset 0 0 0 1px #b3151b;
}
[type='radio'][aria-invalid='true'] {
  outline: 2px solid #b3151b;
  outline-offset: 1px;
}
.field {
  display: grid;
  grid-template-columns: 124px 1fr;
}
.field .label {
  grid-row: span 2;
  padding: 12px;
}
.controls {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 6px 8px;
  min-height: 44px;
  padding: 5px 0;
}
.controls .controls {
  gap: 18px;
  min-height: 0;
  padding: 0;
}
.four {
  width: 62px;
}
.long {
  width: 130px;
}
.longest {
  width: 190px;
}
.hint, .remark {
  color: var(--soft);
}
.error {
  margin: -3px 0 6px;
  grid-column: 2;
  color: #b3151b;
  font-size: 12px;
}
.test-values {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 14px;
  border-radius: 4px;
  padding: 8px 12px;
  background: #f5f6f7;
  color: var(--soft);
  font-size: 12px;
}
.test-values p {
  flex: 1 0 220px;
}
.plain {
  flex: none;
  border: 1px solid #8a8f96;
  border-radius: 3px;
  padding: 6px 12px;
  background: #fff;
  color: var(--ink);
  font-weight: 600;
}
.plain:hover {
  background: var(--hover);
}`;

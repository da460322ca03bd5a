/**
 * Styles for forced colours, such as the contrast themes of Windows. The browser then removes
 * backgrounds and shadows, so everything that is drawn with them gets a border or a system colour.
 */
export const forcedColourStyles = /* css */ `
@media (forced-colors: active) {
  .pc .window, .mobile section, .veil span {
    border: 1px solid;
  }
  .pill, .fold, .dialog .next button {
    border: 2px solid ButtonBorder;
  }
  .close::before, .close::after {
    background: ButtonText;
  }
  .read-all::before, .read-all::after {
    background: CanvasText;
  }
  .more::after {
    border-color: transparent ButtonText ButtonText transparent;
    forced-color-adjust: none;
  }
  .cell[aria-pressed='true'], .languages [aria-pressed='true'] {
    border-color: Highlight;
    background: Highlight;
    box-shadow: none;
    color: HighlightText;
    forced-color-adjust: none;
  }
  .dialog .next [aria-disabled='true'] {
    border-color: GrayText;
    color: GrayText;
  }
  .dialog [aria-invalid='true'] {
    border-width: 3px;
  }
  .hand-over li::before {
    border: 1px solid;
    line-height: 22px;
  }
}
`;

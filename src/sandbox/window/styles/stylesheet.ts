import { baseStyles } from './baseStyles.js';
import { fieldStyles } from './fieldStyles.js';
import { forcedColourStyles } from './forcedColourStyles.js';
import { mobileStyles } from './mobileStyles.js';
import { optionStyles } from './optionStyles.js';
import { pcStyles } from './pcStyles.js';
import { termsStyles } from './termsStyles.js';

const styles = [
  baseStyles,
  fieldStyles,
  termsStyles,
  pcStyles,
  mobileStyles,
  optionStyles,
  forcedColourStyles,
].join('\n');

/**
 * Adds the styles of the window. A constructed stylesheet also works with `style-src 'self'`,
 * because it is not an inline style. A document without constructed stylesheets, such as jsdom,
 * gets a style element.
 */
export function adoptStyles(root: ShadowRoot): void {
  const { ownerDocument } = root;
  if ('adoptedStyleSheets' in root && ownerDocument.defaultView) {
    const sheet = new ownerDocument.defaultView.CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } else {
    const element = ownerDocument.createElement('style');
    element.textContent = styles;
    root.append(element);
  }
}

let sheet: CSSStyleSheet | undefined;

/**
 * Hides the dialog while no window is open. The script does this with inline styles. If a policy
 * blocks inline styles, the empty dialog would cover the page. `:where` gives these rules the
 * lowest specificity, so that any other rule overrides them.
 */
export function hideIdleDialog(): void {
  if (!('adoptedStyleSheets' in document)) return;
  sheet ??= new CSSStyleSheet();
  if (document.adoptedStyleSheets.includes(sheet)) return;
  sheet.replaceSync(`
    :where(.imp-dialog) { display: none; position: fixed; inset: 0; z-index: 99999 }
    :where(.imp-dialog > iframe) { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }
    :where(.imp-dialog > .imp-header) { display: none }
  `);
  document.adoptedStyleSheets.push(sheet);
}

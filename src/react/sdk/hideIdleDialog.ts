let sheet: CSSStyleSheet | undefined;

/**
 * Hides the dialog while no window is open. The script does so by inline styles; where a policy
 * refuses those, its empty dialog would cover the page. Any other rule wins over these.
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

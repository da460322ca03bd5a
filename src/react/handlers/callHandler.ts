/**
 * Calls a handler. An error in the handler goes to `reportError` and does not affect the payment. Older
 * browsers and jsdom have no `reportError`: there it is printed.
 */
export function callHandler(handler: () => void): void {
  try {
    handler();
  } catch (error) {
    (window.reportError ?? console.error)(error);
  }
}

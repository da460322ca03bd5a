/**
 * Calls a handler. An error in the handler goes to `reportError` and does not affect the payment.
 */
export function callHandler(handler: () => void): void {
  try {
    handler();
  } catch (error) {
    reportError(error);
  }
}

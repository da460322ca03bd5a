/** Calls a handler. What it throws reaches the page's error reporting, and nothing of ours. */
export function callHandler(handler: () => void): void {
  try {
    handler();
  } catch (error) {
    reportError(error);
  }
}

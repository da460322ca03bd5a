/** Returns true if the shopper can see the page. */
export const isPageVisible = (): boolean => document.visibilityState === 'visible';

/**
 * Resolves when the browser has read the whole HTML of the page: the vendor's script does nothing before.
 * Buttons of a streamed page work earlier. Returns `undefined` if the HTML has been read.
 */
export const untilPageIsRead = (): Promise<unknown> | undefined =>
  document.readyState === 'loading'
    ? // The window gets the event after the listeners of the document, which are those of the script.
      new Promise((resolve) => window.addEventListener('DOMContentLoaded', resolve))
    : undefined;

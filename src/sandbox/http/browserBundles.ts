/**
 * The JavaScript that a browser loads from the served sandbox. `scripts/browserBundles.mjs` builds
 * it.
 */
export interface BrowserBundles {
  /** The vendor's script: `/v1/iamport.js`. */
  script: string;
  /** The script of the pages in the frames: `/sandbox/page.js`. */
  page: string;
  /** The payment window, which the page loads when a window opens: `/sandbox/mountWindow.js`. */
  window: string;
}

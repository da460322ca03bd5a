/** The files that a browser loads from the served sandbox. `scripts/browserBundles.mjs` builds them. */
export interface BrowserBundles {
  /** The vendor's script: `/v1/iamport.js`. */
  script: string;
  /**
   * The other files by name, served under `/sandbox/`: the script of the pages in the frames
   * (`page.js`), the payment window (`mountWindow.js`), the console (`console.js`, `console.css`),
   * and the code that they share.
   */
  files: Readonly<Record<string, string>>;
}

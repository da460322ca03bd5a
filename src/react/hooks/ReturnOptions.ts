/** Options of the return hooks, besides the handlers. */
export interface ReturnOptions {
  /**
   * Return URL to read instead of the page's URL, for example from a deep link. The page's URL is then
   * not changed.
   * @default the page's URL; the hook removes the gateway's parameters when the outcome is known
   */
  url?: string | undefined;
}

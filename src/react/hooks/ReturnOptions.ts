/** Address that was returned to, if it is not the page's own. */
export interface ReturnOptions {
  /**
   * The address to read instead of the page's own, which then stays as it is.
   * @default the page's own, without the gateway's keys once the outcome is known
   */
  url?: string | undefined;
}

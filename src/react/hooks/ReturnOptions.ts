/** Options of the return hooks, besides the handlers. */
export interface ReturnOptions {
  /**
   * Return address to read instead of the address of the page, for example from a deep link. The
   * address of the page is then not changed.
   * @default the address of the page; the hook removes the gateway's keys when the outcome is known
   */
  url?: string | undefined;
}

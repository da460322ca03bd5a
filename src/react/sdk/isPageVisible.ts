/** Returns true if the shopper can see the page. */
export const isPageVisible = (): boolean => document.visibilityState === 'visible';

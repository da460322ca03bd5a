/**
 * Returns true if the script treats the browser as a phone. It then leaves the page for the
 * gateway.
 */
export const isMobile = (agent = navigator.userAgent) =>
  /\b(iPhone|iP[ao]d)/.test(agent) || /Android|Mobile/i.test(agent);

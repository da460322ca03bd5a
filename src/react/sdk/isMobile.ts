/**
 * Returns true if the script treats the browser as a phone. On a phone, the script navigates the page
 * to the gateway.
 */
export const isMobile = (agent = navigator.userAgent) =>
  /\b(iPhone|iP[ao]d)/.test(agent) || /Android|Mobile/i.test(agent);

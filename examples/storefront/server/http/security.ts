import { secureHeaders } from 'hono/secure-headers';
import type { Shop } from '../shop.js';

/** Addresses of the real gateway; see `docs/en/policies.md`. */
const real = {
  script: 'https://cdn.iamport.kr',
  service: 'https://service.iamport.kr',
  phone: 'https://mobile.inicis.com',
};

/**
 * Returns the headers of every answer. The policy of the page allows the gateway's script, its frame,
 * its channel list, and the form that sends a phone to the payment page.
 */
export function securityHeaders({ console: sandbox }: Shop['gateway']) {
  const origins = sandbox ? { script: sandbox, service: sandbox, phone: sandbox } : real;
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", origins.script],
      connectSrc: ["'self'", origins.service],
      frameSrc: [origins.service],
      formAction: ["'self'", origins.phone],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // The card companies' pages may open in a window that answers to this page.
    crossOriginOpenerPolicy: 'same-origin-allow-popups',
    // Only https sites may send it.
    strictTransportSecurity: sandbox ? false : 'max-age=31536000',
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
}

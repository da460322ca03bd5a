import type { errorCodes } from '../../shared/api.js';

/** Error of a route of the shop. `message` is for the developer; the page has a text for each code. */
export class ShopError extends Error {
  readonly code: (typeof errorCodes)[number];

  constructor(code: (typeof errorCodes)[number], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

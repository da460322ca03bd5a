import type { ErrorAnswer } from '../shared/api.js';

type Code = ErrorAnswer['error']['code'];

const statuses = {
  invalid: 400,
  operator: 401,
  declined: 402,
  csrf: 403,
  unknown: 404,
  state: 409,
  unavailable: 503,
  unfinished: 504,
} as const satisfies Record<Code, number>;

/** Error that a route answers with. */
export class ShopError extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }

  get status() {
    return statuses[this.code];
  }
}

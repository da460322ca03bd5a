import * as v from 'valibot';

/** Codes of the errors that the routes of the shop answer with, and their statuses. */
const statuses = {
  /** The request does not match its schema, or its values contradict each other. */
  invalid: 400,
  /** Only an operator may do that, or the password is wrong. */
  operator: 401,
  /** The gateway refused, such as a refund or a charge. */
  declined: 402,
  /** There is no such order, subscription or payment, or it belongs to somebody else. */
  unknown: 404,
  /** Not possible in this state: read the order again. */
  state: 409,
  unavailable: 503,
  /** The gateway did not answer, and may have done it: read the order again later. */
  unfinished: 504,
} as const;
export type ErrorCode = keyof typeof statuses;

/** Error of a route. `message` is for the developer; the page has a text for each code. */
export class ShopError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  get status() {
    return statuses[this.code];
  }

  toJSON() {
    return { error: { code: this.code, message: this.message } };
  }
}

const isCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(statuses, code);

/** Body of an answer with an error. */
export const ErrorAnswer = v.object({
  error: v.object({ code: v.custom<ErrorCode>(isCode), message: v.string() }),
});

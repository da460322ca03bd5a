import type { Advice } from '../../../src/core/advice.js';
import type { BillingKeyRequest, PaymentRequest } from '../../../src/core/request.js';
import type { Rule } from '../../../src/core/rules.js';

/**
 * Parameters of `IMP.request_pay` from public code, as plain values. Some values are invented:
 * computed values, personal data, merchant data, and values that an entry does not test.
 * `new Date().getTime()` of the original is 1700000000000 here.
 */
interface Found {
  /** Owner, repository and path; `null` for a file from a public index without these names. */
  from: string | null;
  /** Description of the entry, as part of a test title. */
  title: string;
  wire: object;
}

/** Entry whose parameters are the same when they are written with our options. */
export interface Same extends Found {
  ours: PaymentRequest | BillingKeyRequest;
  advice?: Advice[];
}

/** Entry whose parameters differ on purpose when they are written with our options. */
export interface Different extends Same {
  /** Keys that are sent instead; `undefined` for a key that is not sent. */
  sent: object;
  because: string;
}

/** Entry that is refused with the same values in our options, and sent after `fixed` is applied. */
export interface Refused extends Found {
  ours: object;
  field: string;
  rule: Rule;
  because: string;
  fixed: object;
  /** Keys that are sent instead; `undefined` for a key that is not sent. */
  sent?: object;
  advice?: Advice[];
}

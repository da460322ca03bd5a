import type { Advice } from '../../../src/core/advice.js';
import type { BillingKeyRequest, PaymentRequest } from '../../../src/core/request.js';
import type { Rule } from '../../../src/core/rules.js';

/**
 * Parameters of `IMP.request_pay` as public code has them. Values only: what a page works out at run
 * time, whatever belongs to a person or a merchant, and what an entry is not about, is invented.
 * Wherever the origin fills in `new Date().getTime()`, it reads 1700000000000 here.
 */
interface Found {
  /** Owner, repository and path; `null` for a file of a public index that names neither. */
  from: string | null;
  /** What is remarkable about it. */
  what: string;
  wire: object;
}

/** Written with our props it is the same object. */
export interface Same extends Found {
  ours: PaymentRequest | BillingKeyRequest;
  advice?: Advice[];
}

/** Written with our props it is another object on purpose: these keys are sent instead. */
export interface Different extends Same {
  sent: object;
  because: string;
}

/** Written with our props, word for word, it is refused; fixed it is sent, with these keys instead. */
export interface Refused extends Found {
  ours: object;
  field: string;
  rule: Rule;
  because: string;
  fixed: object;
  sent?: object;
  advice?: Advice[];
}

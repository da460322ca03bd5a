import type { PaymentStatus } from '../decode/payment.js';
import { splitSpan, type Span } from '../encode/span.js';
import type { PagedList } from '../http/readPages.js';

/** Returns the list of the payments that got their status within a span, first started first. */
export const paymentList = (span: Span, status: PaymentStatus | 'all' = 'all'): PagedList => ({
  path: `/payments/status/${status}`,
  queries: splitSpan(span).map((part) => ({ ...part, sorting: 'started' })),
  key: 'imp_uid',
});

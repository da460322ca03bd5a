import * as v from 'valibot';
import { parse } from '../../parse.js';
import { decodePayment } from '../decode/decodePayment.js';
import type { Payment } from '../decode/payment.js';
import { encodePaymentNumbers, type PaymentNumbers } from '../encode/paymentNumbers.js';
import { isNotFound, responseOf } from '../http/envelope.js';
import { queryString } from '../http/queryString.js';
import { decodeEach } from '../http/readPages.js';
import type { RestApi } from '../http/restApi.js';

/** Number of payments in one request. */
const batch = 100;

/** Reads the payments with these numbers. */
export async function* readMany(
  rest: RestApi,
  numbers: PaymentNumbers,
): AsyncGenerator<Payment, void, undefined> {
  const entries = readBatches(rest, Object.entries(encodePaymentNumbers(numbers)));
  yield* decodeEach(entries, { decode: decodePayment, key: 'imp_uid' });
}

/** Yields the payments that exist. The gateway answers 404 if none of a batch exists. */
async function* readBatches(rest: RestApi, lists: readonly [name: string, uids: string[]][]) {
  for (const [name, uids] of lists) {
    for (let at = 0; at < uids.length; at += batch) {
      const path = `/payments${queryString({ [name]: uids.slice(at, at + batch) })}`;
      const request = { method: 'GET', path } as const;
      const reply = await rest.send(request);
      if (isNotFound(reply)) continue;
      const what = 'the payments';
      yield* parse(v.array(v.unknown()), responseOf(reply, request), { reason: 'api', what });
    }
  }
}

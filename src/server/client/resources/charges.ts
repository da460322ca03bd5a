import { checkId, inPath } from '../../../core/id.js';
import { encodeCard } from '../encode/card.js';
import { encodeOnetimeOrder, encodeOrder } from '../encode/chargeOrder.js';
import type { RestApi } from '../http/restApi.js';
import type { Billing } from './billing.js';
import { chargeOnce, type FindPayment } from './chargeOnce.js';

/** Creates the methods that charge now. */
export const createCharges = (
  rest: RestApi,
  findPayment: FindPayment,
): Pick<Billing, 'charge' | 'onetime' | 'retry'> => ({
  charge: async (customerUid, order) =>
    chargeOnce(rest, findPayment, {
      method: 'POST',
      path: '/subscribe/payments/again',
      body: { customer_uid: checkId('customerUid', customerUid), ...encodeOrder(order) },
      order,
      customerUid,
    }),
  onetime: async (card, order, customerUid) =>
    chargeOnce(rest, findPayment, {
      method: 'POST',
      path: '/subscribe/payments/onetime',
      body: {
        ...(customerUid !== undefined && { customer_uid: checkId('customerUid', customerUid) }),
        ...encodeCard(card),
        ...encodeOnetimeOrder(order),
      },
      order,
    }),
  retry: async (merchantUid) =>
    chargeOnce(rest, findPayment, {
      method: 'POST',
      path: `/subscribe/payments/schedule/${inPath('merchantUid', merchantUid)}/retry`,
      body: {},
      order: { merchantUid },
    }),
});

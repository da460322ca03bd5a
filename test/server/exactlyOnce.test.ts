import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openShop } from './shop.js';

/** One payment at the gateway: for which order, how much, and what became of it. */
const payment = fc.record({
  order: fc.constantFrom('order_1', 'order_2', 'order_404'),
  amount: fc.constantFrom(32000, 32000, 32000, 100),
  state: fc.constantFrom('paid', 'paid', 'paid', 'cancelled', 'failed', 'ready'),
  refunded: fc.constantFrom(100, 32000),
});

const complete = (impUid: string, merchantUid: string) =>
  new Request('http://shop/complete', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'user=kim' },
    body: JSON.stringify({ impUid, merchantUid }),
  });

it('every paid won is settled or in review, once, however often it is announced', async () => {
  const announced = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 24 });
  let settledInAll = 0;
  let reviewedInAll = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(payment, { minLength: 6, maxLength: 6 }),
      announced,
      async (given, order) => {
        const shop = openShop();
        shop.addOrder('order_2');
        const made = given.map(({ order: merchant_uid, amount, state, refunded }, index) => {
          const base = shop.pay(`try_${index}`, amount);
          const cancel_amount = state === 'cancelled' ? Math.min(refunded, amount) : 0;
          const imp_uid = `imp_${index}`;
          const record = { ...base, imp_uid, merchant_uid, status: state, cancel_amount };
          shop.records.save(record);
          return record;
        });
        const asked = new Set(order.map((index) => made[index]));
        const requests = order.map((index) => complete(`imp_${index}`, given[index]?.order ?? ''));
        await Promise.all(requests.map(shop.handlers.complete));

        const reviewed = shop.reviews.map(({ finding }) => finding.payment.impUid);
        const homes = [...shop.settled, ...reviewed];
        const holding = [...asked].filter(
          (one) =>
            one &&
            (one.status === 'paid' || one.status === 'cancelled') &&
            one.amount > one.cancel_amount,
        );
        expect(homes.toSorted()).toEqual(holding.map((one) => one?.imp_uid).toSorted());
        const orders = shop.settled.map((impUid) => shop.records.payment(impUid)?.merchant_uid);
        expect(new Set(orders).size).toBe(orders.length);
        settledInAll += shop.settled.length;
        reviewedInAll += reviewed.length;
      },
    ),
  );
  // Else the property would hold of nothing.
  expect(settledInAll).toBeGreaterThan(50);
  expect(reviewedInAll).toBeGreaterThan(50);
});

import { testCards } from 'react-inicis/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestShop, type TestShop } from './startTestShop.js';

type TestBrowser = Awaited<ReturnType<TestShop['visit']>>;

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop.close());

const day = 24 * 3_600_000;
/** Asks for a change as a page does that shows the subscription as it is now. */
async function change(browser: TestBrowser, id: string, name: 'skip' | 'retry' | 'cancel') {
  const { nextChargeAt } = await browser.subscription(id);
  return browser.post(`/api/subscriptions/${id}/${name}`, { nextChargeAt });
}

const statuses = ({ charges }: { charges: readonly { status: string }[] }) =>
  charges.map(({ status }) => status);

// The tests share one gateway, whose clock only goes forward, so they run one after the other.
describe('the subscriptions of the storefront', () => {
  it('charges the card at once, and then every month', async () => {
    const browser = await shop.visit();
    const id = await browser.registerCard(await browser.subscribe());
    const first = await browser.subscription(id);
    expect(first).toMatchObject({ status: 'active', isWorking: false, canSkip: true });
    expect(statuses(first)).toEqual(['open', 'paid']);
    await shop.sandbox.advance(93 * day);
    const later = await browser.subscription(id);
    expect(statuses(later)).toEqual(['open', 'paid', 'paid', 'paid', 'paid']);
    const orders = await shop.rows('select paid from orders where paid > 0');
    expect(orders.map(({ paid }) => paid)).toEqual([29_000, 29_000, 29_000, 29_000]);
  });

  it('skips a month', async () => {
    const browser = await shop.visit();
    const id = await browser.registerCard(await browser.subscribe());
    const { nextChargeAt: before } = await browser.subscription(id);
    const response = await change(browser, id, 'skip');
    const { nextChargeAt: after } = await response.json();
    expect(Math.round((after - (before ?? 0)) / day)).toBeGreaterThanOrEqual(28);
    await shop.sandbox.advance(32 * day);
    expect(statuses(await browser.subscription(id))).toEqual(['open', 'paid']);
    await shop.sandbox.advance(31 * day);
    expect(statuses(await browser.subscription(id))).toEqual(['open', 'paid', 'paid']);
  });

  it('skips one month for two pages that show the same date', async () => {
    const browser = await shop.visit();
    const id = await browser.registerCard(await browser.subscribe());
    const { nextChargeAt } = await browser.subscription(id);
    const path = `/api/subscriptions/${id}/skip`;
    const first = await browser.post(path, { nextChargeAt });
    const after = await first.json();
    expect((await browser.post(path, { nextChargeAt })).status).toBe(409);
    expect((await browser.subscription(id)).nextChargeAt).toBe(after.nextChargeAt);
  });

  it('shows each charge at the time of the gateway', async () => {
    const browser = await shop.visit();
    const id = await browser.registerCard(await browser.subscribe());
    await shop.sandbox.advance(32 * day);
    const [, latest, first] = (await browser.subscription(id)).charges;
    expect((latest?.chargeAt ?? 0) - (first?.chargeAt ?? 0)).toBeGreaterThan(27 * day);
  });

  it('tries a declined charge again by itself, and charges a new card at once', async () => {
    const browser = await shop.visit();
    const subscribed = await browser.subscribe();
    const id = await browser.registerCard(subscribed, testCards.decliningCharges);
    const declined = await browser.subscription(id);
    expect(declined).toMatchObject({ status: 'pastDue', canRetry: true, isWorking: false });
    expect(declined.charges).toMatchObject([{ status: 'open', tries: [{ isPaid: false }] }]);
    await shop.sandbox.advance(5 * day);
    const [charge] = (await browser.subscription(id)).charges;
    expect(charge?.tries).toHaveLength(3);
    await change(browser, id, 'retry');
    expect((await browser.subscription(id)).charges[0]?.tries).toHaveLength(4);
    await browser.registerCard(await browser.changeCard(id));
    const paid = await browser.subscription(id);
    expect(paid).toMatchObject({ status: 'active', canRetry: false });
    expect(statuses(paid)).toEqual(['open', 'paid', 'closed']);
  });

  it('moves the planned charge to a new card, and removes the old one', async () => {
    const browser = await shop.visit();
    const id = await browser.registerCard(await browser.subscribe());
    const before = await browser.subscription(id);
    const [old] = await shop.rows('select customer_uid from subscriptions where id = ?', id);
    await browser.registerCard(await browser.changeCard(id), '4321-4321-4321-4321');
    const after = await browser.subscription(id);
    expect(after).toMatchObject({ status: 'active', nextChargeAt: before.nextChargeAt });
    expect(after.card?.number).not.toBe(before.card?.number);
    expect(statuses(after)).toEqual(['open', 'paid']);
    const known = await fetch(`${shop.gateway}/sandbox/billing-keys`);
    expect(await known.text()).not.toContain(String(old?.['customer_uid']));
    await shop.sandbox.advance(32 * day);
    expect(statuses(await browser.subscription(id))).toEqual(['open', 'paid', 'paid']);
  });

  it('ends with the card removed, and charges no more', async () => {
    const browser = await shop.visit();
    const id = await browser.registerCard(await browser.subscribe());
    const response = await change(browser, id, 'cancel');
    expect(await response.json()).toMatchObject({ status: 'cancelled', nextChargeAt: null });
    await shop.sandbox.advance(62 * day);
    expect(statuses(await browser.subscription(id))).toEqual(['paid']);
    const again = await change(browser, id, 'skip');
    expect(again.status).toBe(409);
  });

  it('tells the gateway again after its process was killed', async () => {
    const browser = await shop.visit();
    const id = await browser.registerCard(await browser.subscribe());
    await shop.rows('update subscriptions set taken_until = 1 where id = ?', id);
    const other = await shop.visit();
    await other.registerCard(await other.subscribe());
    const after = await browser.subscription(id);
    expect(after).toMatchObject({ status: 'active', isWorking: false });
    expect(statuses(after)).toEqual(['open', 'paid']);
  });

  it('keeps its work while the gateway does not answer', async () => {
    const browser = await shop.visit();
    await shop.sandbox.fail({ answer: 503, path: '/subscribe/payments', times: 4 });
    const id = await browser.registerCard(await browser.subscribe());
    expect(await browser.subscription(id)).toMatchObject({ isWorking: true, charges: [{}] });
  });
});

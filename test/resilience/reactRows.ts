import { devices } from 'playwright';
import { expect, it } from 'vitest';
import { hasBegun, open, recovers, vendor } from './environment.js';
import { expectClean } from './shopPage.js';

/** Defines the tests that depend on how React mounts and unmounts. They run with each version of React. */
export function describeReactRows() {
  it('two bundles of the kit share one window', async () => {
    const shop = await open({
      script: `<div data-shop='[{"name":"other"}]'></div><script src="/app.js"></script><script src="/other.js"></script>`,
    });
    await shop.button('other').click();
    await shop.window();
    await hasBegun();
    await shop.page.evaluate(() => document.querySelector('button')?.click());
    await shop.page.getByText('다른 결제가 진행 중입니다').first().waitFor();
    await shop.page.evaluate(() => window.IMP?.close());
    await shop.page.getByText('결제 결과를 아직 확인하지 못했습니다').first().waitFor();
  });

  it('a window closed without an answer is `interrupted`, one with a lost callback is paid', async () => {
    const shop = await open();
    vendor.sandbox.next('silentClose');
    expect(await shop.pay()).toMatchObject({ reason: 'interrupted' });
    vendor.sandbox.next('callbackLost');
    expect((await shop.pay())?.is).toMatch(/^paid/);
    await expectClean(shop);
  });

  it('Back within the app closes the window, and the window adds no history entry', async () => {
    const shop = await open();
    await shop.page.evaluate(() => history.pushState(null, '', '?cart'));
    const entries = await shop.page.evaluate(() => history.length);
    await shop.button().click();
    await shop.window();
    expect(await shop.page.evaluate(() => history.length)).toBe(entries);
    await shop.page.goBack();
    expect(await shop.next(0)).toMatchObject({ reason: 'interrupted' });
    expect(await shop.shopperText()).toMatch(/주문 내역을 확인/);
    await expectClean(shop);
    await recovers(shop);
  });

  it('after the page is left and shown again, it is restored and the payment is `interrupted`', async () => {
    vendor.files.set('/away', { body: '<!doctype html><p>away</p>' });
    const shop = await open();
    await shop.page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
    );
    await shop.button().click();
    await shop.window();
    await shop.page.goto('https://shop.test/away');
    await shop.page.goBack({ waitUntil: 'commit' });
    expect(await shop.next(0)).toMatchObject({ reason: 'interrupted' });
    expect(await shop.page.evaluate(() => 'persisted' in window)).toBe(true);
    await expectClean(shop);
    await recovers(shop);
  });

  it('the next page verifies a payment if the server was unreachable', async () => {
    const shop = await open({ shops: [{ hasReturn: true }] });
    await shop.page.route('**/api/complete', (route) => route.abort());
    vendor.sandbox.next('callbackLost');
    await shop.button().click();
    // The shop asks its server for 90 seconds. The shopper leaves the page earlier.
    await shop.page.locator('[data-phase=verifying]').waitFor();
    const address = shop.page.url();
    await shop.page.goto('about:blank');
    await shop.page.unroute('**/api/complete', undefined);
    await shop.serve();
    await shop.page.goto(address);
    expect((await shop.next(0))?.is).toMatch(/^return paid/);
    await shop.page.reload();
    await shop.button().waitFor();
    expect(await shop.page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('a phone pays on the page of the gateway, and the return page reports the payment', async () => {
    const shop = await open({ device: devices['iPhone 14'] ?? {}, shops: [{ hasReturn: true }] });
    vendor.sandbox.next('approve');
    await shop.button().click();
    await shop.page.waitForURL(/imp_uid=/);
    expect((await shop.next(0))?.is).toMatch(/^return paid/);
    expect(shop.page.url()).not.toContain('imp_uid');
  });
}

import { devices } from 'playwright';
import { describe, expect, it, vi } from 'vitest';
import { gatewayFrame } from '../conformance/vendor.js';
import { hasBegun, open, recovers, vendor } from './environment.js';
import { expectClean, expectNothingQueued, type Shop, type ShopOptions } from './shopPage.js';

const vendorScript = '<script src="https://cdn.iamport.kr/v1/iamport.js"></script>';
const phone = devices['iPhone 14'] ?? {};
/** Returns the header of a content security policy. */
const policy = (directive: string) => ({ 'content-security-policy': directive });
/** Value of `expireAfter` that waits for nothing: the clock moves at once. */
const atOnce = async () => {};
/** Returns a function that waits for the next request of the channel list. */
const listRequested = () => {
  const { requestedPaths } = vendor;
  const before = requestedPaths.length;
  const isRequested = () =>
    requestedPaths.slice(before).some((path) => path.includes('/users/pg/'));
  return () => vi.waitUntil(isRequested, 10_000);
};
/** Number of times that the channel list was read. */
const listsRead = () =>
  vendor.requestedPaths.slice(pathsBefore).filter((path) => path.includes('/users/pg/')).length;
let pathsBefore = 0;

/** Posts text from each frame of the script, at once and again and again, as an extension does. */
async function addExtension({ page }: Shop) {
  pathsBefore = vendor.requestedPaths.length;
  await page.route('https://service.iamport.kr/payments/ready/**', async (route) => {
    const response = await vendor.sandbox.fetch(new Request(route.request().url()));
    const script = `<script>setInterval(() => parent.postMessage('hello', '*'), 20)</script>`;
    const body = script + (await response.text());
    await route.fulfill({ body, headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
}

/** Makes a browser that calls listeners of a target in the order in which they were added. */
const listenersInOrder = `
  const add = window.addEventListener;
  window.addEventListener = (type, listener) => add.call(window, type, listener, type === 'message');
`;

/** Delivers the reports of the browser after the `load` event of the frame that they are about. */
const lateReports = `<script>
  const Observer = window.ReportingObserver;
  window.ReportingObserver = class {
    constructor(callback, options) {
      return new Observer((reports) => setTimeout(callback, 1000, reports), options);
    }
  };
</script>`;

/** Keeps the functions that get the reports of the browser, so that a test can call them. */
const keptObserver = `<script>
  window.observers = [];
  window.ReportingObserver = class {
    constructor(callback) {
      window.observers.push(callback);
    }
    observe() {}
  };
</script>`;

declare global {
  interface Window {
    observers: ((reports: object[]) => void)[];
  }
}

const blockedByPolicy = { is: 'failed', reason: 'unavailable', code: 'policy' };

/** Defines the tests about failures of the vendor's script. They do not depend on React. */
export function describeVendorRows() {
  describe('the script', () => {
    it.each(['missing', 'error', 'html', 'empty', 'reset'] as const)(
      'is `unavailable` when it is %s, and the next click loads it',
      async (fault) => {
        vendor.sandbox.faults.script = fault;
        const shop = await open({ fakeClock: true });
        expect(await shop.pay({ expireAfter: atOnce })).toMatchObject({
          reason: 'unavailable',
          code: 'script',
        });
        expect(await shop.shopperText()).toMatch(/인터넷 연결.*광고 차단.*다시 시도/);
        await expectClean(shop);
        vendor.sandbox.faults.script = undefined;
        await recovers(shop);
      },
    );

    it('is `unavailable` when it never arrives', async () => {
      vendor.sandbox.faults.script = 'silent';
      const shop = await open({ fakeClock: true });
      expect(await shop.pay({ expireAfter: atOnce })).toMatchObject({
        reason: 'unavailable',
        code: 'script',
      });
      vendor.sandbox.faults.script = undefined;
      await recovers(shop);
    });

    it('is used when it arrives after its timeout, also for a second payment', async () => {
      vendor.sandbox.faults.script = { delay: 1200 };
      const shop = await open({ fakeClock: true });
      vendor.sandbox.next('approve');
      await shop.button().click();
      await shop.page.clock.fastForward(10_000);
      expect((await shop.next(0))?.is).toMatch(/^paid/);
      await recovers(shop);
    });

    it('is `unavailable` when an ad blocker blocks it', async () => {
      const shop = await open({ fakeClock: true });
      await shop.page.route('https://cdn.iamport.kr/**', (route) => route.abort('blockedbyclient'));
      expect(await shop.pay({ expireAfter: atOnce })).toMatchObject({
        reason: 'unavailable',
        code: 'script',
      });
      await shop.page.unroute('https://cdn.iamport.kr/**');
      await recovers(shop);
    });

    it('is loaded beside an older build of it, which the page keeps', async () => {
      const before =
        '<script>window.IMP = { init() {}, agency() {}, request_pay() { throw new Error() }, isOld: 1 }</script>';
      const shop = await open({ before });
      await recovers(shop);
      expect(await shop.page.evaluate(() => window.IMP && 'isOld' in window.IMP)).toBe(true);
    });

    it('pays when the page has two copies of it', async () => {
      const shop = await open({
        before: `${vendorScript}${vendorScript}<script>IMP.init('imp00000000')</script>`,
      });
      await recovers(shop);
      await shop.page.addScriptTag({ url: 'https://cdn.iamport.kr/v1/iamport.js' });
      await recovers(shop);
      expect(vendor.sandbox.requests).toHaveLength(2);
    });
  });

  describe('the channel list', () => {
    it.each(['missing', 'error', 'html', 'reset'] as const)(
      'is `unavailable` when it is %s; no request stays queued, and the next click pays',
      async (fault) => {
        vendor.sandbox.faults.list = fault;
        const shop = await open({ fakeClock: true });
        expect(await shop.pay({ expireAfter: listRequested() })).toMatchObject({
          reason: 'unavailable',
          code: 'channels',
        });
        await expectClean(shop);
        vendor.sandbox.faults.list = undefined;
        await expectNothingQueued(shop);
        await recovers(shop);
      },
    );

    it('does not freeze the page when it never arrives', async () => {
      vendor.sandbox.faults.list = 'silent';
      const shop = await open({ fakeClock: true });
      expect(await shop.pay({ expireAfter: listRequested() })).toMatchObject({
        reason: 'unavailable',
        code: 'channels',
      });
      vendor.sandbox.faults.list = undefined;
      await recovers(shop);
    });

    it('is `invalid` for an unknown store account', async () => {
      vendor.sandbox.faults.list = 'unknown';
      const shop = await open();
      expect(await shop.pay()).toMatchObject({ reason: 'invalid', code: 'unknown' });
      vendor.sandbox.faults.list = undefined;
      await expectNothingQueued(shop);
      await recovers(shop);
    });

    it('is `unavailable` when only the request of the vendor’s script fails', async () => {
      const shop = await open({ fakeClock: true });
      const failed = new Promise<void>((done) => {
        void shop.page.route('**/users/pg/**', (route) => {
          if (route.request().resourceType() !== 'xhr') return route.continue();
          done();
          return route.abort();
        });
      });
      expect(await shop.pay({ expireAfter: () => failed })).toMatchObject({ code: 'channels' });
      await shop.page.unroute('**/users/pg/**');
      await expectNothingQueued(shop);
      await recovers(shop);
    });

    it('is `invalid` when it lacks the `pg`, although the script would open another channel', async () => {
      const shop = await open({ shops: [{ pg: 'html5_inicis.WRONG' }] });
      expect(await shop.pay()).toMatchObject({ reason: 'invalid', code: 'unknown' });
      expect(await shop.shopperText()).toMatch(/판매자에게 문의/);
      await expectClean(shop);
      expect(vendor.sandbox.requests).toHaveLength(0);
    });
  });

  describe('the right merchant', () => {
    it('is paid when other code has initialised another store account', async () => {
      const shop = await open({
        before: `${vendorScript}<script>IMP.init('imp99999999')</script>`,
      });
      await shop.button().click();
      expect(await shop.window()).toContain('/imp00000000/html5_inicis/INIpayTest?');
      await shop.page.evaluate(() => window.IMP?.close());
      expect(await shop.next(0)).toMatchObject({ reason: 'interrupted' });
      await recovers(shop);
    });

    it('is paid when other code initialises another store account between two payments', async () => {
      const shop = await open();
      await recovers(shop);
      await shop.page.evaluate(() => window.IMP?.init('imp99999999'));
      await shop.button().click();
      expect(await shop.window()).toContain('/imp00000000/');
    });

    it('is the store account of each provider, with its tier code', async () => {
      const shop = await open({
        shops: [
          { name: 'A', userCode: 'imp11111111', tierCode: 'T1' },
          { name: 'B', userCode: 'imp22222222', pg: 'html5_inicis.INIBillTst' },
        ],
      });
      await shop.button('A').click();
      expect(await shop.window()).toMatch(/\/imp11111111\/.*tier=T1/);
      await shop.page.evaluate(() => window.IMP?.close());
      await shop.next(0);
      await shop.button('B').click();
      expect(await shop.window()).toMatch(/\/imp22222222\/html5_inicis\/INIBillTst\?(?!.*tier)/);
      await shop.page.evaluate(() => document.querySelector('button')?.click());
      expect(await shop.next(1)).toMatchObject({ reason: 'busy' });
      await shop.page.evaluate(() => window.IMP?.close());
      await shop.next(2);
      await recovers(shop, 'A');
    });
  });

  describe('the frame', () => {
    /** Opens a shop whose frame never loads, clicks until the timeout, and removes the fault. */
    async function openSilent() {
      vendor.sandbox.faults.frame = 'silent';
      const shop = await open({ fakeClock: true });
      const frameCreated = () =>
        shop.page.locator('iframe.imp-frame').first().waitFor({ state: 'attached' });
      const outcome = await shop.pay({ expireAfter: frameCreated });
      expect(outcome).toMatchObject({ reason: 'unavailable', code: 'frame' });
      await expectClean(shop);
      vendor.sandbox.faults.frame = undefined;
      return shop;
    }

    it('is `unavailable` when it never loads, and the next click pays', async () => {
      await recovers(await openSilent());
    });

    it('that never loaded leaves no queued request that opens later', async () => {
      await expectNothingQueued(await openSilent());
      expect(vendor.sandbox.requests).toHaveLength(0);
    });

    it.each(['refused', 'reset'] as const)(
      'gets a close button when it is %s and covers the page without content',
      async (fault) => {
        vendor.sandbox.faults.frame = fault;
        const shop = await open({ fakeClock: true });
        await shop.button().click();
        await shop.window();
        const closeButton = shop.page
          .getByRole('alert')
          .getByRole('button', { name: /결제창이 보이지 않나요/ });
        // A browser that slept: the frame did not load either.
        await shop.page.clock.fastForward(60_000);
        expect(await closeButton.count()).toBe(0);
        await shop.page.clock.runFor(12_000);
        await closeButton.focus();
        await shop.page.keyboard.press('Enter');
        expect(await shop.next(0)).toMatchObject({
          reason: 'unpaid',
          why: expect.stringContaining('blank'),
        });
        await expectClean(shop);
        vendor.sandbox.faults.frame = undefined;
        await recovers(shop);
      },
    );

    it('gets no close button when the window has loaded', async () => {
      const shop = await open({ fakeClock: true });
      await shop.button().click();
      await shop.window();
      await shop.page
        .frameLocator('iframe:visible')
        .frameLocator('iframe')
        .getByRole('button')
        .first()
        .waitFor();
      await shop.page.clock.runFor(20_000);
      expect(await shop.page.getByRole('alert').count()).toBe(0);
    });
  });

  describe('an open window', () => {
    /** Opens a window, runs this action, and returns the outcome. */
    async function outcomeAfter(shop: Shop, act: () => Promise<unknown>) {
      await shop.button().click();
      await shop.window();
      await hasBegun();
      await act();
      return shop.next(0);
    }

    it.each([
      ['calls `init`', () => window.IMP?.init('imp99999999'), 'replaced'],
      ['closes it', () => window.IMP?.close(), 'hidden'],
      ['calls `deinit`', () => window.IMP?.deinit?.(), 'replaced'],
    ])('asks the server when other code %s', async (_, act, why) => {
      const shop = await open();
      expect(await outcomeAfter(shop, () => shop.page.evaluate(act))).toMatchObject({
        reason: 'interrupted',
        why: expect.stringContaining(why),
      });
      await expectClean(shop);
      await recovers(shop);
    });

    it.each(['cancel', 'decline'] as const)(
      'that ended with %s pays with the next click',
      async (end) => {
        const shop = await open();
        vendor.sandbox.next(end);
        expect(await shop.pay()).toMatchObject({
          reason: end === 'cancel' ? 'cancelled' : 'declined',
        });
        await expectClean(shop);
        await recovers(shop);
      },
    );

    it('keeps the Tab key from reaching the page behind it', async () => {
      const shop = await open();
      await shop.button().click();
      await shop.window();
      for (let presses = 0; presses < 4; presses += 1) {
        await shop.page.keyboard.press('Tab');
        const focused = await shop.page.evaluate(() => document.activeElement?.tagName);
        expect(['BODY', 'IFRAME']).toContain(focused);
      }
    });
  });

  describe('a browser extension that posts text from inside the frames', () => {
    it('does not stop payments: it posts before, during and between them, and three lists are read', async () => {
      const shop = await open({ shops: [{ preload: 'click' }] });
      await addExtension(shop);
      await recovers(shop);
      expect(listsRead()).toBeLessThanOrEqual(3);
      await recovers(shop);
      await shop.button().click();
      await shop.window();
      await hasBegun();
      const frame = gatewayFrame(shop.page);
      await frame?.evaluate(() => {
        for (const data of ['hello', '', '{}', '{"action":1}', 'null', { action: 'done' }, 7, null])
          parent.postMessage(data, '*');
      });
      // The script would have hidden the window in a later task.
      await shop.page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
      expect(await shop.window()).toContain('/html5_inicis/INIpayTest?');
      expect(await shop.seen()).toHaveLength(2);
      expect(listsRead()).toBeLessThanOrEqual(6);
    });

    it('does not stop a payment if the page loads the script itself, but not `init`', async () => {
      const shop = await open({ before: vendorScript, shops: [{ preload: 'click' }] });
      await addExtension(shop);
      await recovers(shop);
      expect(listsRead()).toBeLessThanOrEqual(3);
    });

    it('is named in the error if the page called `init` before and the script hears it first', async () => {
      const shop = await open({
        before: `<script>${listenersInOrder}</script>${vendorScript}<script>IMP.init('imp00000000')</script>`,
        shops: [{ preload: 'click' }],
      });
      await shop.button().click();
      await shop.window();
      await hasBegun();
      await gatewayFrame(shop.page)?.evaluate(() => parent.postMessage('hello', '*'));
      expect(await shop.next(0)).toMatchObject({
        reason: 'interrupted',
        why: expect.stringContaining('browser extension'),
      });
      await expectClean(shop);
      await recovers(shop);
    });
  });

  describe('a phone', () => {
    const onPhone = (options?: ShopOptions) => open({ device: phone, ...options });

    it('names `form-action` in the error when the policy blocks the way to the gateway', async () => {
      const shop = await onPhone({ headers: policy("form-action 'self'") });
      vendor.sandbox.next('approve');
      expect(await shop.pay()).toMatchObject({
        ...blockedByPolicy,
        message: expect.stringContaining('form-action'),
      });
      await expectClean(shop);
    });

    it('asks the server when the page was not left within 8 seconds', async () => {
      const shop = await onPhone({ fakeClock: true });
      const posted = new Promise<void>((done) => {
        void shop.page.route('https://mobile.inicis.com/**', (route) => {
          done();
          return route.fulfill({ status: 204 });
        });
      });
      const outcome = await shop.pay({ expireAfter: () => posted });
      expect(outcome).toMatchObject({ why: expect.stringContaining('8 seconds') });
      await expectClean(shop);
    });

    it('that returns from the gateway without paying is `interrupted`, and its page is restored', async () => {
      const shop = await onPhone();
      // Chromium may not restore a page that was left while a frame was loading.
      await shop.page.waitForLoadState('networkidle');
      await shop.button().click();
      await shop.page.waitForURL('https://mobile.inicis.com/**');
      await shop.page.goBack({ waitUntil: 'commit' });
      expect(await shop.next(0)).toMatchObject({ reason: 'interrupted' });
      await expectClean(shop);
    });
  });

  describe('the page’s own policy', () => {
    it.each([
      ['script-src', policy("script-src 'self'")],
      ['connect-src', policy("connect-src 'self'")],
      ['frame-src', policy("frame-src 'self'")],
      ['trusted-types', policy("require-trusted-types-for 'script'; trusted-types other")],
      ['sync-xhr', { 'permissions-policy': 'sync-xhr=()' }],
      ['Cross-Origin-Embedder-Policy', { 'cross-origin-embedder-policy': 'require-corp' }],
      ['Cross-Origin-Embedder-Policy', { 'cross-origin-embedder-policy': 'credentialless' }],
    ])('is named in the error when it blocks the window: %s', async (name, headers) => {
      const shop = await open({ headers });
      expect(await shop.pay()).toMatchObject({
        ...blockedByPolicy,
        message: expect.stringContaining(name),
      });
      expect(await shop.shopperText()).toMatch(/보안 설정.*판매자/);
      await expectClean(shop);
      await expectNothingQueued(shop, { isBlocked: true });
      expect(vendor.sandbox.requests).toHaveLength(0);
    });

    it('closes the window when the browser reports the blocked frame late', async () => {
      const headers = { 'cross-origin-embedder-policy': 'credentialless' };
      const shop = await open({ headers, before: lateReports });
      expect(await shop.pay()).toMatchObject({
        ...blockedByPolicy,
        message: expect.stringContaining('Cross-Origin-Embedder-Policy'),
      });
      expect(await shop.shopperText()).toMatch(/보안 설정.*판매자/);
      await expectClean(shop);
      await expectNothingQueued(shop, { isBlocked: true });
      expect(vendor.sandbox.requests).toHaveLength(0);
    });

    it('does not end a payment in a frame that has loaded, whatever the browser reports', async () => {
      const shop = await open({ before: keptObserver });
      await shop.button().click();
      const url = await shop.window();
      await hasBegun();
      await shop.page.waitForFunction(() => {
        const frames = [...document.querySelectorAll('iframe')];
        return frames.some((frame) => (frame.contentWindow?.length ?? 0) > 0);
      });
      await shop.page.evaluate((blockedURL) => {
        window.observers.forEach((report) =>
          report([{ type: 'coep', body: { blockedURL, disposition: 'enforce' } }]),
        );
        window.IMP?.close();
      }, url);
      expect(await shop.next(0)).toMatchObject({ reason: 'interrupted' });
    });

    it('does not end a payment when it blocks another address of the frame', async () => {
      const ready = 'https://service.iamport.kr/payments/ready/';
      const shop = await open({ headers: policy(`frame-src ${ready}`) });
      await shop.button().click();
      await shop.window();
      await hasBegun();
      const blocked = await shop.page.evaluate(async () => {
        const violation = new Promise<string>((done) => {
          document.addEventListener('securitypolicyviolation', (event) => done(event.blockedURI));
        });
        const frame = document.createElement('iframe');
        frame.src = 'https://service.iamport.kr/other';
        document.body.append(frame);
        const url = await violation;
        window.IMP?.close();
        return url;
      });
      expect(new URL(blocked).origin).toBe(new URL(ready).origin);
      expect(await shop.next(0)).toMatchObject({ reason: 'interrupted' });
    });

    it('allows a payment with the directives of docs/en/policies.md', async () => {
      const csp = [
        "default-src 'none'",
        "script-src 'nonce-abc'",
        "style-src 'self'",
        "connect-src 'self' https://service.iamport.kr",
        'frame-src https://service.iamport.kr',
        "form-action 'self' https://mobile.inicis.com",
        "require-trusted-types-for 'script'",
        'trusted-types react-inicis',
      ].join('; ');
      const shop = await open({
        headers: policy(csp),
        shops: [{ nonce: 'abc', preload: 'mount' }],
        script: '<script nonce="abc" src="/app.js"></script>',
      });
      await shop.page.locator('.imp-dialog').waitFor({ state: 'attached' });
      const idle = shop.page.locator('.imp-dialog');
      expect(await idle.evaluate((dialog) => getComputedStyle(dialog).display)).toBe('none');
      await recovers(shop);
    });
  });
}

import type { BrowserContextOptions, Page } from 'playwright';
import { createClient, createHandlers, memoryLedger } from 'react-inicis/server';
import { expect, onTestFinished } from 'vitest';
import type { Vendor } from '../conformance/vendor.js';

/** Options of one provider and its button on the page. */
export interface ShopConfig {
  name?: string;
  userCode?: string;
  tierCode?: string;
  pg?: 'html5_inicis' | `html5_inicis.${string}`;
  preload?: 'mount' | 'intent' | 'click';
  nonce?: string;
  hasReturn?: boolean;
}

/** Outcome that a handler of the shop received. */
export interface Seen {
  is: string;
  reason?: string;
  code?: string | undefined;
  message?: string;
  why?: string | undefined;
}

export interface ShopOptions {
  /** Providers of the page. */
  shops?: ShopConfig[];
  headers?: Record<string, string>;
  device?: BrowserContextOptions;
  /** HTML of other code on the page, before the shop's script. */
  before?: string;
  /** HTML that loads the shop's script. */
  script?: string;
  /** True if the test moves the page's clock, so that timeouts pass at once. */
  fakeClock?: boolean;
}

declare global {
  interface Window {
    seen: Seen[];
  }
}

const order = { name: '원두 1kg', amount: 64_000 };

/** Returns the `complete` handler of the shop's server. */
function completeAt({ sandbox }: Vendor) {
  const { complete } = createHandlers({
    client: createClient({ key: 'k', secret: 's', fetch: sandbox.fetch, sandbox: true }),
    acceptedPgs: ['html5_inicis'],
    ledger: memoryLedger(),
    findOrder: async (merchantUid) => ({ merchantUid, ...order }),
    authorize: async () => true,
    onPaid: async () => {},
    onRefunded: async () => {},
    onAwaitingDeposit: async () => {},
    onReview: async () => {},
    show: async ({ merchantUid }) => ({ orderNo: merchantUid }),
  });
  return complete;
}

/** Opens a page of the shop until the test ends, and returns functions that use and read it. */
export async function openShop(vendor: Vendor, options: ShopOptions = {}) {
  const { shops = [{}], before = '', headers, device } = options;
  const { script = '<script src="/app.js"></script>' } = options;
  const { page, alerts, leave } = await vendor.visit({
    body: `<!doctype html><meta charset="utf-8"><title>shop</title><body><a href="#">before</a>
      <div data-shop='${JSON.stringify(shops)}'></div>${before}${script}</body>`,
    ...(headers && { headers }),
    ...(device && { device }),
    ...(options.fakeClock && { clock: true }),
  });
  onTestFinished(async () => {
    await leave();
    vendor.sandbox.reset();
  });
  const complete = completeAt(vendor);
  const serve = () => serveShop(page, complete);
  await serve();
  let isClockMoving = false;
  const seen = () => page.evaluate(() => window.seen);
  const button = (name = 'shop') => page.getByRole('button', { name: `${name} 결제하기` });
  /** Waits for the next outcome after the `known` ones. */
  const next = async (known: number) => {
    const outcome = page.waitForFunction((count) => window.seen.length > count, known);
    for (let waits = isClockMoving; waits;) {
      const time = page.clock.fastForward(500).then(() => true);
      waits = await Promise.race([time, outcome.then(() => false)]);
    }
    await outcome;
    return (await seen()).at(known);
  };
  return {
    page,
    alerts,
    seen,
    button,
    next,
    /** Makes the shop's server reachable, also after a test made it unreachable. */
    serve,
    /** Returns the message to the shopper. React renders it after the handler has returned. */
    shopperText: () => page.getByRole('paragraph').filter({ hasText: /./ }).first().textContent(),
    /** Waits for the window, and returns the address of its frame. */
    window: async () => {
      const dialog = page.locator('.imp-dialog.customizable:is(.pc, .mobile)');
      await dialog.waitFor();
      return dialog.locator('iframe:visible').getAttribute('src');
    },
    /**
     * Clicks the button and returns the outcome. With `expireAfter`, moves the clock until the
     * timeouts pass, after that promise has resolved.
     */
    pay: async ({
      name,
      expireAfter,
    }: { name?: string; expireAfter?: () => Promise<unknown> } = {}) => {
      const known = (await seen()).length;
      await button(name).click();
      await expireAfter?.();
      isClockMoving = expireAfter !== undefined;
      const outcome = await next(known);
      isClockMoving = false;
      return outcome;
    },
  };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

async function serveShop(page: Page, complete: (request: Request) => Promise<Response>) {
  await page.route('https://shop.test/api/complete', async (route) => {
    const request = route.request();
    const headers = { 'content-type': 'application/json' };
    const body = request.postData();
    const response = await complete(
      new Request(request.url(), { method: request.method(), headers, body }),
    );
    await route.fulfill({ status: response.status, headers, body: await response.text() });
  });
}

/**
 * Expects a restored page: no dialog, no class, nothing inert, and the focus on the button. Chromium can
 * remove the vendor's frame late and move the focus to the body; the kit then moves it back.
 */
export async function expectClean({ page }: Shop, name = 'shop') {
  const stateOf = () => ({
    shown: [...document.querySelectorAll('.imp-dialog')].filter(
      (dialog) => getComputedStyle(dialog).display !== 'none',
    ).length,
    bodyClass: document.body.className,
    inert: document.querySelectorAll('[inert]').length,
    focus: document.activeElement?.textContent,
  });
  const clean = { shown: 0, bodyClass: '', inert: 0, focus: `${name} 결제하기` };
  await expect.poll(() => page.evaluate(stateOf)).toEqual(clean);
}

/**
 * Expects that an `init` by other code opens no window: the script has no queued request. It would send
 * the request when its frame has loaded. A page whose policy blocks the frame (`isBlocked`) may never load it.
 */
export async function expectNothingQueued({ page }: Shop, { isBlocked = false } = {}) {
  const opens = await page.evaluate(async (mayNotLoad) => {
    if (!window.IMP) return false;
    const pause = (time: number) => new Promise((done) => setTimeout(done, time));
    const loaded = new Promise((done) => document.addEventListener('load', done, true));
    window.IMP.init('imp00000000');
    await Promise.race(mayNotLoad ? [loaded, pause(1000)] : [loaded]);
    await pause(100);
    return [...document.querySelectorAll('.imp-dialog')].some(
      (dialog) => getComputedStyle(dialog).display !== 'none',
    );
  }, isBlocked);
  expect(opens).toBe(false);
}

/** Expects that the next click pays, without a reload. */
export async function expectRecovery(vendor: Vendor, shop: Shop, name = 'shop') {
  vendor.sandbox.next('approve');
  expect(await shop.pay({ name })).toEqual({ is: expect.stringMatching(`^paid ${name}_`) });
  await expectClean(shop, name);
}

import type { BrowserContextOptions, Page } from 'playwright';
import { createClient, createHandlers, memoryLedger } from 'react-inicis/server';
import { expect, onTestFinished } from 'vitest';
import type { Vendor } from '../conformance/vendor.js';

/** One provider and its button, as the page is told to show them. */
export interface ShopConfig {
  name?: string;
  userCode?: string;
  tierCode?: string;
  pg?: 'html5_inicis' | `html5_inicis.${string}`;
  preload?: 'mount' | 'intent' | 'click';
  nonce?: string;
  hasReturn?: boolean;
}

/** What the shop's own code heard. */
export interface Seen {
  is: string;
  reason?: string;
  code?: string | undefined;
  message?: string;
  why?: string | undefined;
}

export interface ShopOptions {
  /** The providers of the page. */
  shops?: ShopConfig[];
  headers?: Record<string, string>;
  device?: BrowserContextOptions;
  /** What other code the page has. */
  before?: string;
  /** How the shop's own script is loaded. */
  script?: string;
  /** Whether the page's deadlines can be made to pass at once. */
  hurried?: boolean;
}

declare global {
  interface Window {
    seen: Seen[];
  }
}

const order = { name: '원두 1kg', amount: 64_000 };

/** The shop's server: what it says is paid is paid. */
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

/** A page of the shop for as long as the test runs, with what is done and seen there. */
export async function openShop(vendor: Vendor, options: ShopOptions = {}) {
  const { shops = [{}], before = '', headers, device } = options;
  const { script = '<script src="/app.js"></script>' } = options;
  const { page, alerts, leave } = await vendor.visit({
    body: `<!doctype html><meta charset="utf-8"><title>shop</title><body><a href="#">before</a>
      <div data-shop='${JSON.stringify(shops)}'></div>${before}${script}</body>`,
    ...(headers && { headers }),
    ...(device && { device }),
    ...(options.hurried && { clock: true }),
  });
  onTestFinished(async () => {
    await leave();
    vendor.sandbox.reset();
  });
  const complete = completeAt(vendor);
  const serve = () => serveShop(page, complete);
  await serve();
  let passes = false;
  const seen = () => page.evaluate(() => window.seen);
  const button = (name = 'shop') => page.getByRole('button', { name: `${name} 결제하기` });
  /** What the shop's code hears next. */
  const next = async (known: number) => {
    const news = page.waitForFunction((count) => window.seen.length > count, known);
    for (let waits = passes; waits;) {
      const time = page.clock.fastForward(500).then(() => true);
      waits = await Promise.race([time, news.then(() => false)]);
    }
    await news;
    return (await seen()).at(known);
  };
  return {
    page,
    alerts,
    seen,
    button,
    next,
    /** The shop's server answers, again. */
    serve,
    /** What the shopper reads. */
    said: () => page.getByRole('paragraph').first().textContent(),
    /** The window is on the page. */
    window: async () => {
      const dialog = page.locator('.imp-dialog.customizable:is(.pc, .mobile)');
      await dialog.waitFor();
      return dialog.locator('iframe:visible').getAttribute('src');
    },
    /** A click, and what comes of it. Where something never answers, deadlines pass at once after it was asked. */
    pay: async ({ name, never }: { name?: string; never?: () => Promise<unknown> } = {}) => {
      const known = (await seen()).length;
      await button(name).click();
      await never?.();
      passes = never !== undefined;
      const told = await next(known);
      passes = false;
      return told;
    },
  };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

async function serveShop(page: Page, complete: (request: Request) => Promise<Response>) {
  await page.route('https://shop.test/api/complete', async (route) => {
    const asked = route.request();
    const headers = { 'content-type': 'application/json' };
    const body = asked.postData();
    const response = await complete(
      new Request(asked.url(), { method: asked.method(), headers, body }),
    );
    await route.fulfill({ status: response.status, headers, body: await response.text() });
  });
}

/** Whether the page is as it was: no shield, no class, nothing inert, the focus on the button. */
export async function expectClean({ page }: Shop, name = 'shop') {
  const left = await page.evaluate(() => ({
    shown: [...document.querySelectorAll('.imp-dialog')].filter(
      (dialog) => getComputedStyle(dialog).display !== 'none',
    ).length,
    bodyClass: document.body.className,
    inert: document.querySelectorAll('[inert]').length,
    focus: document.activeElement?.textContent,
  }));
  expect(left).toEqual({ shown: 0, bodyClass: '', inert: 0, focus: `${name} 결제하기` });
}

/** Other code calls `init` some time later: what the script has parked would open now. */
export async function expectNothingParked({ page }: Shop) {
  const opens = await page.evaluate(async () => {
    if (!window.IMP) return false;
    const loaded = new Promise((done) => document.addEventListener('load', done, true));
    window.IMP.init('imp00000000');
    await Promise.race([loaded, new Promise((done) => setTimeout(done, 1000))]);
    await new Promise((done) => setTimeout(done, 100));
    return [...document.querySelectorAll('.imp-dialog')].some(
      (dialog) => getComputedStyle(dialog).display !== 'none',
    );
  });
  expect(opens).toBe(false);
}

/** The next click pays, without a reload. */
export async function expectRecovery(vendor: Vendor, shop: Shop, name = 'shop') {
  vendor.sandbox.next('approve');
  expect(await shop.pay({ name })).toEqual({ is: expect.stringMatching(`^paid ${name}_`) });
  await expectClean(shop, name);
}

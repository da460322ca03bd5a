import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { generate } from 'selfsigned';
import type { Channel } from '../../src/core/wire.js';
import { createSandbox } from '../../src/sandbox/createSandbox.js';
import type { SandboxOptions } from '../../src/sandbox/sandboxOptions.js';
import { serveSandbox } from '../../src/sandbox/http/serve.js';
import { launchOptions } from '../../scripts/chromium.mjs';
import { buildBrowserBundles } from '../../scripts/browserBundles.mjs';

/** A file of the shop: its content and its response headers. */
export interface ShopFile {
  body: string;
  headers?: Record<string, string>;
}

interface Visit extends ShopFile {
  /** User agent and size of the browser. */
  device?: BrowserContextOptions;
  /** True if the test moves the page's clock. */
  clock?: boolean;
}

/** A tab that is reused for many visits, because a new tab for each test costs five times the CPU. */
interface Tab {
  page: Page;
  /** The texts of the alerts that were dismissed. */
  alerts: string[];
}

const shop = 'https://shop.test';
const html = { 'content-type': 'text/html; charset=utf-8' };

let built: ReturnType<typeof buildBrowserBundles> | undefined;

/**
 * Starts the vendor's services on this machine, and a Chromium that resolves every host to them over
 * TLS. The shop (`shop.test`), the script, the service and the page of a phone have separate origins.
 * The script is the sandbox's, or a saved build of the real one if `IAMPORT_JS` names its file.
 */
export async function startVendor(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options);
  const files = new Map<string, ShopFile>();
  /** The shop's server: functions by path. A function that rejects cuts the connection. */
  const routes = new Map<string, (request: Request) => Promise<Response>>();
  /** Channel ids by store account. A store account without an entry has all channels. */
  const accounts = new Map<string, readonly string[]>();
  /** Host and path of each request to the vendor, in order. Requests for its script are left out. */
  const requestedPaths: string[] = [];
  const answer = async (input: RequestInfo | URL): Promise<Response> => {
    const request = new Request(input);
    const { hostname, pathname } = new URL(request.url);
    const isVendorHost = /\.(iamport\.kr|inicis\.com)$/.test(hostname);
    if (isVendorHost) requestedPaths.push(hostname + pathname);
    if (isVendorHost) return withChannelsOf(await sandbox.fetch(request), pathname, accounts);
    const route = routes.get(pathname);
    if (route) return route(request);
    const file = files.get(pathname);
    if (!file) return new Response('Not Found', { status: 404 });
    return new Response(file.body, { headers: { ...html, ...file.headers } });
  };
  const bundles = await (built ??= buildBrowserBundles());
  const saved = process.env['IAMPORT_JS'];
  const certificate = await generate([{ name: 'commonName', value: 'shop.test' }]);
  const server = await serveSandbox({
    ...bundles,
    ...(saved && { script: readFileSync(saved, 'utf8') }),
    sandbox: { faults: sandbox.faults, fetch: answer },
    certificate: { key: certificate.private, cert: certificate.cert },
  });
  const browser = await chromium.launch({
    ...launchOptions(),
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${server.port}`, '--ignore-certificate-errors'],
    // Keeps the back/forward cache on, as in the browser of a shopper.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const tabs = startTabs(browser);
  files.set('/left', { body: '<!doctype html><link rel="icon" href="data:,">' });
  let visits = 0;

  return {
    sandbox,
    /** Files of the shop by path, for pages that load other files. */
    files,
    routes,
    accounts,
    requestedPaths,
    /**
     * Opens a page of the shop. `leave` ends the visit and removes its storage, cookies and routes,
     * so that the next visit starts clean. Alerts are recorded and dismissed.
     */
    visit: async ({ body, headers, ...kind }: Visit) => {
      visits += 1;
      const path = `/visit-${visits}`;
      files.set(path, { body, ...(headers && { headers }) });
      const tab = await tabs.acquire(kind);
      await tab.page.goto(shop + path);
      return { ...tab, leave: () => tabs.release(kind, tab) };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Keeps the free tabs of a browser, by kind of visit. */
function startTabs(browser: Browser) {
  const free = new Map<string, Tab[]>();
  const freeFor = (kind: object) => {
    const key = JSON.stringify(kind);
    const list = free.get(key) ?? [];
    free.set(key, list);
    return list;
  };
  return {
    acquire: async (kind: Pick<Visit, 'device' | 'clock'>) =>
      freeFor(kind).pop() ?? (await openTab(browser, kind)),
    release: async (kind: object, { page, alerts }: Tab) => {
      const isClean = await clean(page);
      alerts.length = 0;
      if (isClean) freeFor(kind).push({ page, alerts });
      else await page.context().close();
    },
  };
}

async function openTab(
  browser: Browser,
  { device, clock }: Pick<Visit, 'device' | 'clock'>,
): Promise<Tab> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, ...device });
  if (clock) await context.clock.install();
  const page = await context.newPage();
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  return { page, alerts };
}

/** Leaves a page and removes its stored data. Resolves with `false` if the page is frozen. */
async function clean(page: Page): Promise<boolean> {
  try {
    await page.goto(`${shop}/left`, { timeout: 2000 });
  } catch {
    return false;
  }
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().clearCookies();
  return true;
}

/** Returns the channel list of a store account, reduced to its own channels in their order. */
async function withChannelsOf(
  response: Response,
  pathname: string,
  accounts: ReadonlyMap<string, readonly string[]>,
): Promise<Response> {
  const ids = accounts.get(/^\/users\/pg\/(\w+)$/.exec(pathname)?.[1] ?? '');
  if (!ids || !response.headers.get('content-type')?.includes('json')) return response;
  const { data = [], ...answer }: { data?: Channel[] } = await response.json();
  const has = ids.flatMap((id) => data.filter(({ pg_id }) => pg_id === id));
  return Response.json({ ...answer, ...(has.length > 0 && { data: has }) }, response);
}

export type Vendor = Awaited<ReturnType<typeof startVendor>>;

/** Returns one of the script's frames, in which a test runs code in place of the gateway. */
export const gatewayFrame = (page: Page, pgId = 'INIpayTest') =>
  page.frames().find((frame) => frame.url().includes(`/ready/`) && frame.url().includes(pgId));

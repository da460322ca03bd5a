import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';
import { buildBrowserBundles } from '../../scripts/browserBundles.mjs';
import { createSandbox } from '../../src/sandbox/createSandbox.js';
import { serveSandbox, type RunningServer } from '../../src/sandbox/http/serve.js';
import { createClient, type Client } from '../../src/server.js';

/** A request that the merchant's server received. */
interface Received {
  url: string;
  type: string | null;
  body: string;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const bundles = buildBrowserBundles();
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser.close());

/** Starts a sandbox with its server, its merchant, and a REST client that uses HTTP. */
export async function startSandbox() {
  const received: Received[] = [];
  const sandbox = createSandbox({
    notify: async (request) => {
      const type = request.headers.get('content-type');
      received.push({ url: request.url, type, body: await request.text() });
      return new Response('received');
    },
  });
  const { script, files } = await bundles;
  const server: RunningServer = await serveSandbox({ sandbox, script, files });
  onTestFinished(() => server.close());
  const origin = `http://localhost:${server.port}`;
  const client: Client = createClient({
    key: 'key',
    secret: 'secret',
    baseUrl: origin,
    sandbox: true,
  });
  return { sandbox, origin, client, received };
}

interface ConsoleOptions extends BrowserContextOptions {
  /** Hash of the view. */
  view?: string;
}

/**
 * Starts a sandbox and opens its console. The page can reach no other server, and the test fails if
 * the page has an error or requests another server.
 */
export async function openConsole({ view = 'payments', ...device }: ConsoleOptions = {}) {
  const started = await startSandbox();
  const context = await browser.newContext({ locale: 'ko-KR', ...device });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await context.route(
    (url) => url.origin !== started.origin,
    (route) => {
      errors.push(`requested ${route.request().url()}`);
      return route.abort();
    },
  );
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  await page.goto(`${started.origin}/#/${view}`);
  return { ...started, page, context };
}

/** Clicks a button of the console, and waits for the text of its result. */
export async function act(page: Page, button: string | RegExp, result: string | RegExp) {
  await page.getByRole('main').getByRole('button', { name: button }).first().click();
  await page.getByRole('status').filter({ hasText: result }).waitFor();
}

/** Holds the requests to a path until they are released, and counts them. */
export async function holdRequests(page: Page, path: string) {
  const held = { count: 0, release: () => {} };
  const released = new Promise<void>((resolve) => (held.release = resolve));
  await page.route(path, async (route) => {
    held.count += 1;
    await released;
    await route.continue();
  });
  return held;
}

/** Opens another view. */
export const openView = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

/** Returns the accessibility errors of a page. */
export async function accessibilityErrors(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

/** Parameters of a payment request by card. */
export const order = {
  pg: 'html5_inicis',
  pay_method: 'card',
  merchant_uid: 'order_1',
  name: '원두 1kg',
  amount: 32_000,
  buyer_name: '홍길동',
  buyer_tel: '010-1234-5678',
};

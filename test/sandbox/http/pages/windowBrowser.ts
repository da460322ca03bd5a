import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type Page,
} from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { buildBrowserBundles } from '../../../../scripts/browserBundles.mjs';
import { launchOptions } from '../../../../scripts/chromium.mjs';
import { createSandbox } from '../../../../src/sandbox/createSandbox.js';
import type { ShownWindow } from '../../../../src/sandbox/gateway/session/windowSession.js';
import { serveSandbox, type RunningServer } from '../../../../src/sandbox/http/serve.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** It sends no webhook unless a test sets an address. */
export const sandbox = createSandbox({
  notify: (request) => fetch(request),
  webhook: { url: null },
});
let server: RunningServer;
let browser: Browser;
/** Content of the shop's page. */
let content = '';
const shop = createServer((_, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(`<!doctype html><html lang="en"><title>Shop</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,"><body>${content}</body></html>`);
});

/** Starts the servers and the browser for the tests of one file. Files share this module. */
export function startWindowBrowser(): void {
  beforeAll(async () => {
    server = await serveSandbox({ sandbox, ...(await buildBrowserBundles()) });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch(launchOptions());
  });
  afterAll(async () => {
    await browser.close();
    shop.close();
    await server.close();
  });
}

/** User agent of a phone. */
export const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1';

/** The shop is on another site than the sandbox, as in production. */
export function shopOrigin(): string {
  const address = shop.address();
  return `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
}
export const sandboxOrigin = () => `http://127.0.0.1:${server.port}`;

/**
 * Opens a page of the shop with the given content. The test fails if the browser's console gets any
 * message.
 */
export async function openShop(body: string, device: BrowserContextOptions = {}): Promise<Page> {
  sandbox.reset();
  content = body;
  const context = await browser.newContext(device);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  onTestFinished(async () => {
    await context.close();
    expect(messages).toEqual([]);
  });
  await page.goto(shopOrigin());
  return page;
}

/** A shop with the vendor's script and a button that pays. Its title is the result. */
export const payPage = (params: object): string => `<main><h1>Shop</h1>
  <button id="pay">Pay</button></main>
  <script src="${sandboxOrigin()}/v1/iamport.js"></script>
  <script>
    IMP.init('imp00000000');
    pay.onclick = () => IMP.request_pay(${JSON.stringify(params)}, (answer) => {
      document.title = answer.success ? 'paid' : answer.error_msg;
    });
  </script>`;

/** A shop in which `showWindow` can show windows. */
export const windowPage = (): string => `<main><h1>Shop</h1></main>
  <script type="module">
    import { mountWindow } from '${sandboxOrigin()}/sandbox/mountWindow.js';
    let mounted;
    window.showWindow = (shown) => {
      mounted?.unmount();
      mounted = mountWindow(document.body, { ...shown, settle: () => {} });
    };
  </script>`;

/** Shows a payment window in the page, as `createSandbox` does, in place of the earlier one. */
export async function showWindow(page: Page, shown: ShownWindow): Promise<void> {
  await page.waitForFunction(() => 'showWindow' in window);
  await page.evaluate((session) => window.showWindow(session), shown);
}

/** Returns the accessibility errors of a frame and the frames in it, target sizes included. */
export async function accessibilityErrors(frame: Frame): Promise<string[]> {
  for (const one of [frame, ...frame.childFrames()]) await one.evaluate(axeSource);
  return frame.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

declare global {
  interface Window {
    axe: typeof import('axe-core');
    showWindow(shown: ShownWindow): void;
  }
}

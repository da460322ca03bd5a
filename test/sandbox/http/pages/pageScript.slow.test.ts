import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBrowserBundles } from '../../../../scripts/browserBundles.mjs';
import { launchOptions } from '../../../../scripts/chromium.mjs';
import { createSandbox } from '../../../../src/sandbox/createSandbox.js';
import type { WindowEnd } from '../../../../src/sandbox/gateway/session/outcome.js';
import { serveSandbox, type RunningServer } from '../../../../src/sandbox/http/serve.js';
import { card } from '../../gatewayWithShopper.js';

const sandbox = createSandbox();
const folder = mkdtempSync(join(tmpdir(), 'sandbox-page-'));
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveSandbox({ sandbox, ...(await buildBrowserBundles()) });
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page from a file. It pays at once, and shows the answer of the callback as its title. */
async function payInFile(params: object, userAgent?: string, end: WindowEnd | null = 'approve') {
  sandbox.reset();
  if (end) sandbox.next(end);
  const file = join(folder, 'shop.html');
  const script = `http://127.0.0.1:${server.port}/v1/iamport.js`;
  writeFileSync(
    file,
    `<!doctype html><title>shop</title><script src="${script}"></script><script>
      IMP.init('imp00000000');
      IMP.request_pay(${JSON.stringify({ ...card, ...params })}, (answer) => {
        document.title = String(answer.success);
      });
    </script>`,
  );
  const context = await browser.newContext(userAgent ? { userAgent } : {});
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}

test('a page from a file gets its callback', async () => {
  const page = await payInFile({});
  await page.waitForFunction(() => document.title === 'true');
  expect(sandbox.payments[0]?.status).toBe('paid');
});

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1';

test('a phone with a placeholder as `m_redirect_url` shows a page that says what is wrong', async () => {
  const page = await payInFile({ m_redirect_url: '{redirect URL}' }, phone);
  const main = page.getByRole('main');
  await main.waitFor();
  expect(await main.textContent()).toContain(
    'm_redirect_url is not a complete URL: {redirect URL}',
  );
  expect(sandbox.payments[0]?.status).toBe('paid');
});

test('a window that the sandbox does not know any more says so, on a PC and on a phone', async () => {
  const lost = /The sandbox was restarted or reset/;
  const pc = await payInFile({}, undefined, null);
  const frame = pc.frameLocator('.imp-frame-default');
  const close = { name: '결제창 닫기' };
  await frame.frameLocator('iframe').getByRole('button', close).waitFor();
  sandbox.reset();
  await frame.frameLocator('iframe').getByRole('button', close).click();
  await frame.getByText(lost).waitFor();

  const page = await payInFile({}, phone, null);
  await page.frameLocator('iframe').getByRole('button', close).waitFor();
  sandbox.reset();
  await page.reload();
  await page.getByText(lost).waitFor();
});

test('a window of a sandbox that does not answer says so', async () => {
  const page = await payInFile({}, undefined, null);
  const frame = page.frameLocator('.imp-frame-default');
  const close = frame.frameLocator('iframe').getByRole('button', { name: '결제창 닫기' });
  await close.waitFor();
  await page.route('**/sandbox/windows/*', (route) => route.abort());
  await close.click();
  await frame.getByText('The sandbox does not answer').waitFor();
});

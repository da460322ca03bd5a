import { afterEach, vi } from 'vitest';
import type { Channel, RequestPayParams } from '../../../src/core/wire.js';
import { createSandbox, type Sandbox } from '../../../src/sandbox/createSandbox.js';
import type { SandboxOptions } from '../../../src/sandbox/sandboxOptions.js';
import { VendorScript } from '../../../src/sandbox/script/vendorScript.js';

export const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1';
export const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/130.0 Mobile Safari/537.36';

export const channel = (
  pg_id: string,
  pg_provider = 'html5_inicis',
  type = 'payment',
): Channel => ({
  pg_provider,
  pg_id,
  type,
});

/** Default of one channel, because jsdom creates frames slowly. */
const oneChannel = [channel('INIpayTest')];
/** Option that selects the three test channels of the sandbox. */
export const allChannels = { channels: undefined };

/** Loads the code of the payment window before the tests, so that the first test is not slowed. */
export const loadWindow = () => import('../../../src/sandbox/window/frame/mountWindow.js');

export const sandboxes: Sandbox[] = [];

afterEach(() => {
  for (const sandbox of sandboxes.splice(0)) sandbox.reset();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Runs enough microtasks to complete every step that does not need the clock. */
export async function runMicrotasks() {
  for (let left = 30; left > 0; left -= 1) await Promise.resolve();
}

/** Loads the sandbox's script into the page of the test. The sandbox is reset after the test. */
export async function loadScript(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ channels: oneChannel, ...options });
  sandboxes.push(sandbox);
  const imp = await sandbox.loadImp();
  if (!(imp instanceof VendorScript))
    throw new Error('the script is not the script of the sandbox');
  if (!imp.fetch) throw new Error('the script has no `fetch`');
  return { sandbox, imp, fetch: imp.fetch };
}

/** Loads the script, and calls `init`. */
export async function initScript(options: SandboxOptions = {}) {
  const started = await loadScript(options);
  started.imp.init('imp00000000');
  await runMicrotasks();
  return started;
}

export const params = (changed: Partial<RequestPayParams> = {}): RequestPayParams => ({
  pg: 'html5_inicis.INIpayTest',
  pay_method: 'card',
  merchant_uid: 'order_1',
  name: '원두 1kg',
  amount: 1004,
  buyer_tel: '010-1234-5678',
  m_redirect_url: 'https://shop.example/done?a=1#result',
  ...changed,
});

const elementsOf = (root: ParentNode, selector: string) => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

export function dialog(): HTMLElement {
  const [found, ...others] = elementsOf(document, '.imp-dialog');
  if (!found || others.length > 0) throw new Error('the page must have exactly one dialog');
  return found;
}

export const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('iframe.imp-frame')];
export const isShown = () => dialog().style.display === 'block';
export const setUserAgent = (userAgent: string) =>
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
export const mockAlert = () => vi.spyOn(window, 'alert').mockImplementation(() => {});

import { beforeAll, expect, test, vi } from 'vitest';
import {
  dialog,
  frames,
  initScript,
  isShown,
  loadWindow,
  params,
  runMicrotasks,
} from './scriptInPage.js';

beforeAll(loadWindow, 60_000);

test('the frame of an open window contains another frame, which is not shown', async () => {
  const { imp, sandbox } = await initScript();
  imp.request_pay(params(), () => {});
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  expect(frames()[0]?.contentWindow?.length).toBe(1);
  const inner = frames()[0]?.contentDocument?.querySelector('iframe');
  expect(inner?.style.display).toBe('none');
});

test.each([
  ['silentClose', 'ready'],
  ['callbackLost', 'paid'],
  [{ after: 5, end: 'silentClose' }, 'ready'],
] as const)(
  '%j hides the window without calling the callback; the payment is %s',
  async (end, status) => {
    const { imp, sandbox } = await initScript();
    const [before] = frames();
    sandbox.next(end);
    const callback = vi.fn();
    imp.request_pay(params(), callback);
    await vi.waitFor(() => expect(before?.isConnected).toBe(false));
    expect(isShown()).toBe(false);
    expect(callback).not.toHaveBeenCalled();
    expect(sandbox.payments[0]?.status).toBe(status);
  },
);

test('the window opens in the dialog, and its outcome is the answer of the callback', async () => {
  const { imp, sandbox } = await initScript({ locale: 'ko', seller: '커피 가게' });
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  const root = sandbox.window();
  const shadow = root?.getRootNode();
  const host = shadow instanceof ShadowRoot ? shadow.host : null;
  expect(dialog().contains(host)).toBe(true);
  expect(root?.textContent).toContain('원두 1kg');
  expect(root?.textContent).toContain('커피 가게');
  root?.querySelector<HTMLElement>('button[aria-label="결제창 닫기"]')?.click();
  await runMicrotasks();
  expect(callback).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ success: false }));
  expect(sandbox.window()).toBeNull();
  expect(host?.isConnected).toBe(false);
});

import { beforeAll, expect, test, vi } from 'vitest';
import type { Outcome } from '../../../src/sandbox/gateway/session/outcome.js';
import {
  allChannels,
  dialog,
  frames,
  initScript,
  isShown,
  loadWindow,
  params,
  runMicrotasks,
} from './scriptInPage.js';

beforeAll(loadWindow, 60_000);

test('`close` hides the window and replaces its frames without calling the callback', async () => {
  const { imp, sandbox } = await initScript();
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  const [before] = frames();
  imp.close();
  await runMicrotasks();
  expect(isShown()).toBe(false);
  expect(before?.isConnected).toBe(false);
  expect(frames()).toHaveLength(1);
  expect(sandbox.window()).toBeNull();
  expect(dialog().children).toHaveLength(2);
  expect(callback).not.toHaveBeenCalled();
});

test('`init` by any code while a window is open leaves a blank dialog', async () => {
  const { imp, sandbox } = await initScript();
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  imp.init('imp00000000');
  await runMicrotasks();
  expect(isShown()).toBe(true);
  expect(frames().map(({ style }) => style.display)).toEqual(['none']);
  expect(sandbox.window()).toBeNull();
  expect(callback).not.toHaveBeenCalled();
});

test('the callback is not called when `close` runs before it gets the answer', async () => {
  const { imp, sandbox } = await initScript();
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await vi.waitFor(() => expect(sandbox.window()).not.toBeNull(), 10_000);
  const closeButton = sandbox
    .window()
    ?.querySelector<HTMLElement>('button[aria-label="결제창 닫기"]');
  closeButton?.click();
  imp.close();
  await runMicrotasks();
  expect(sandbox.payments[0]?.status).toBe('failed');
  expect(callback).not.toHaveBeenCalled();
});

test('`close` before the answer of a slow shopper leaves the payment unpaid', async () => {
  let answer: (outcome: Outcome) => void = () => {};
  const { imp, sandbox } = await initScript({
    prompt: () => new Promise((resolve) => (answer = resolve)),
  });
  const callback = vi.fn();
  imp.request_pay(params(), callback);
  await runMicrotasks();
  imp.close();
  await runMicrotasks();
  answer('approve');
  await runMicrotasks();
  expect(callback).not.toHaveBeenCalled();
  expect(sandbox.payments[0]?.status).toBe('ready');
});

test('`close` replaces all frames once for each frame, and does nothing without frames', async () => {
  const { imp, sandbox } = await initScript(allChannels);
  let made = 0;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      made += [...addedNodes].filter((node) => node instanceof HTMLIFrameElement).length;
  });
  observer.observe(dialog(), { childList: true });
  imp.close();
  await runMicrotasks();
  expect(made).toBe(9);
  imp.request_pay(params(), () => {});
  await runMicrotasks();
  sandbox.faults.list = 'error';
  imp.init('imp00000000');
  await runMicrotasks();
  imp.close();
  await runMicrotasks();
  observer.disconnect();
  expect(made).toBe(9);
  expect(frames()).toEqual([]);
  expect(isShown()).toBe(true);
});

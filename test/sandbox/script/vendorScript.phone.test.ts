import { expect, test, vi } from 'vitest';
import {
  android,
  dialog,
  frames,
  initScript,
  iphone,
  isShown,
  mockAlert,
  params,
  runMicrotasks,
  setUserAgent,
} from './scriptInPage.js';

test('a missing callback causes an alert on a phone', async () => {
  setUserAgent(android);
  const alert = mockAlert();
  const { imp, sandbox } = await initScript();
  imp.request_pay(params());
  await runMicrotasks();
  expect(alert).toHaveBeenCalledWith(expect.stringMatching(/^결제모듈 구동 중에 오류가/));
  expect(sandbox.requests).toEqual([]);
});

test.each([
  [iphone, 'imp-dialog customizable payment-html5_inicis mobile ios'],
  [android, 'imp-dialog customizable payment-html5_inicis mobile'],
])('on a phone (%s) the page behind is hidden', async (userAgent, className) => {
  setUserAgent(userAgent);
  const { imp } = await initScript();
  expect(frames()[0]?.className).toContain('imp-frame-mobile');
  imp.request_pay(params(), () => {});
  await runMicrotasks();
  expect(dialog().className).toBe(className);
  expect(document.body.className).toBe('imp-payment-progress');
  imp.close();
  await runMicrotasks();
  expect(document.body.className).toBe('');
});

test.each([
  ['approve', 'imp_success=true'],
  ['cancel', `imp_success=false&error_msg=${encodeURIComponent('사용자가 결제를 취소하셨습니다')}`],
] as const)(
  'on a phone %s redirects to `m_redirect_url` without calling the callback',
  async (end, query) => {
    setUserAgent(iphone);
    const navigate = vi.fn();
    const { imp, sandbox } = await initScript({ navigate });
    sandbox.next(end);
    const callback = vi.fn();
    imp.request_pay(params(), callback);
    await runMicrotasks();
    const [payment] = sandbox.payments;
    expect(navigate).toHaveBeenCalledExactlyOnceWith(
      `https://shop.example/done?a=1&imp_uid=${payment?.imp_uid}&merchant_uid=order_1&${query}#result`,
    );
    expect(callback).not.toHaveBeenCalled();
    expect(isShown()).toBe(false);
    expect(document.body.className).toBe('');
  },
);

test('a payment made before a redirect is in session storage', async () => {
  setUserAgent(android);
  const navigate = vi.fn();
  const { imp, sandbox } = await initScript({ navigate });
  sandbox.next('approve');
  imp.request_pay(params(), () => {});
  await runMicrotasks();
  expect(Object.values({ ...sessionStorage }).join()).toContain(sandbox.payments[0]?.imp_uid);
  sandbox.reset();
  expect(sessionStorage).toHaveLength(0);
});

test('`deinit` with an open window on a phone leaves the page hidden', async () => {
  setUserAgent(android);
  const { imp } = await initScript();
  imp.request_pay(params(), () => {});
  await runMicrotasks();
  imp.deinit();
  expect(document.body.className).toBe('imp-payment-progress');
  document.body.className = '';
});

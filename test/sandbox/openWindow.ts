import { within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { afterEach } from 'vitest';
import type { RequestPayParams } from '../../src/core/wire.js';
import type { Outcome } from '../../src/sandbox/gateway/session/outcome.js';
import type { WindowSession } from '../../src/sandbox/gateway/session/windowSession.js';
import type { OnName } from '../../src/sandbox/window/frame/PaymentWindow.js';
import { mountWindow } from '../../src/sandbox/window/frame/mountWindow.js';

const mounted: (() => void)[] = [];

/** Closes all open windows. */
export function close() {
  for (const unmount of mounted.splice(0)) unmount();
}
afterEach(close);

/** Opens a payment window on the page, and returns functions that act as the shopper. */
export function open(
  params: Partial<RequestPayParams> = {},
  part: Partial<WindowSession> = {},
  onName?: OnName,
) {
  const outcomes: Outcome[] = [];
  const session: WindowSession = {
    params: {
      pay_method: 'card',
      merchant_uid: 'order_1',
      name: '원두 1kg',
      amount: 64_000,
      buyer_name: '홍길동',
      ...params,
    },
    channel: { pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' },
    seller: '리액트 상점',
    locale: 'ko',
    mobile: false,
    // 12:04:05 on 23 November 2026 in Korea.
    now: Date.UTC(2026, 10, 23, 3, 4, 5) / 1000,
    cardQuota: 'list',
    settle: (outcome) => void outcomes.push(outcome),
    ...part,
  };
  const opened = mountWindow(document.body, session, onName);
  mounted.push(opened.unmount);
  const window = within(opened.content);
  const button = (name: string | RegExp) => window.getByRole('button', { name });
  const press = (name: string | RegExp) => userEvent.click(button(name));
  const agree = () => userEvent.click(window.getByLabelText(/^(전체동의|Agree to all)$/));
  return { ...opened, outcomes, window, button, press, agree };
}

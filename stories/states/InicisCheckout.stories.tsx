import type { Meta } from '@storybook/react-vite';
import { banks, cardIssuers, InicisCheckout } from 'react-inicis';
import { expect, userEvent, waitFor } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { createOnClick } from '../support/server.js';
import { choose, confirm, openWindow, resultPanel, sentParams } from '../support/windowActions.js';
import PillCheckout from './PillCheckout.js';
import code from './PillCheckout.tsx?raw';

const meta: Meta<CheckoutArgs> = { ...checkout };
export default meta;

/**
 * The button needs only an order and a buyer. The window offers all card companies and easy pays of
 * the contract. The shopper agrees to the terms, chooses a card, and pays.
 */
export const Default: CheckoutStory = {
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toEqual({
      pg: 'html5_inicis.INIpayTest',
      pay_method: 'card',
      language: 'ko',
      merchant_uid: 'order_1',
      name: '에티오피아 예가체프 1kg',
      amount: 64_000,
      buyer_name: '홍길동',
      buyer_tel: '010-1234-5678',
      m_redirect_url: location.href,
      // Added by the vendor's script.
      request_id: expect.stringMatching(/^req_/),
    });
    await expect(story.args.onPaid).toHaveBeenCalledTimes(1);
  },
};

/**
 * The button before a click. Nothing was sent. The script is loaded when the pointer or the focus
 * reaches the button.
 */
export const Idle: CheckoutStory = {
  play: async (story) => {
    await expect(await sentParams(story, 'idle')).toBeUndefined();
    await expect(story.canvas.getByRole('button')).not.toHaveAttribute('aria-disabled');
  },
};

/**
 * After the click, the script loads or the server creates the order. The button is busy, ignores a
 * second click and keeps the focus.
 */
export const Preparing: CheckoutStory = {
  args: { order: () => new Promise(() => {}) },
  play: async (story) => {
    const button = story.canvas.getByRole('button');
    await userEvent.dblClick(button);
    await expect(await sentParams(story, 'preparing')).toBeUndefined();
    await expect(button).toHaveAttribute('aria-busy', 'true');
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveFocus();
  },
};

/** The window is open. The shopper cannot use the page behind it until the window closes. */
export const WindowOpen: CheckoutStory = {
  play: async (story) => {
    await openWindow(story);
    await expect(story.canvasElement.closest('[inert]')).not.toBeNull();
    await expect(await sentParams(story, 'window')).toMatchObject({ amount: 64_000 });
  },
};

/** On a phone, the window replaces the page. */
export const WindowOnAPhone: CheckoutStory = {
  ...onPhone,
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByRole('dialog')).toBeVisible();
    await expect(story.canvasElement).not.toBeVisible();
  },
};

/** The shopper has paid, and your server has not responded yet. The button stays busy. */
export const Verifying: CheckoutStory = {
  args: {
    // Another order number, because a later verification of the same number would wait for this one.
    order: { merchantUid: 'order_verifying', name: '에티오피아 예가체프 1kg', amount: 64_000 },
    verify: () => new Promise(() => {}),
  },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.kb);
    await confirm(window);
    await expect(await sentParams(story, 'verifying')).toMatchObject({
      merchant_uid: 'order_verifying',
    });
    await expect(story.canvas.getByRole('button')).toHaveAttribute('aria-busy', 'true');
    await expect(story.args.onPaid).not.toHaveBeenCalled();
  },
};

/**
 * The payment is verified. `onPaid` gets the response of your server, and the button is ready for
 * the next order.
 */
export const Done: CheckoutStory = {
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.hyundai);
    await confirm(window);
    await sentParams(story, 'done');
    const paid = { orderNo: 'order_1', amount: 64_000, card: cardIssuers.hyundai.ko, months: 0 };
    await waitFor(() => expect(story.args.onPaid).toHaveBeenCalledWith(paid));
    await expect(story.canvas.getByRole('button')).not.toHaveAttribute('aria-disabled');
  },
};

/**
 * The shopper closed the window with the X. Nothing was paid, `onCancel` is called, and the next
 * click opens the window again.
 */
export const Cancelled: CheckoutStory = {
  play: async (story) => {
    const window = await openWindow(story);
    await userEvent.click(window.getByRole('button', { name: /결제창 닫기|Close the payment/ }));
    await sentParams(story, 'cancelled');
    await expect(story.args.onCancel).toHaveBeenCalledTimes(1);
    await expect(story.args.onError).not.toHaveBeenCalled();
  },
};

/** The card company declined. `onError` gets the gateway's message, and the shopper sees it. */
export const Declined: CheckoutStory = {
  play: async (story) => {
    const window = await openWindow(story);
    await userEvent.click(window.getByRole('button', { name: /승인 거절로|End with a decline/ }));
    await sentParams(story, 'failed');
    await expect(resultPanel(story)).toHaveTextContent('카드 한도초과로 승인이 거절되었습니다.');
  },
};

/**
 * A virtual account was issued. `onAwaitingDeposit` is called with it, and nothing is paid until
 * the deposit.
 */
export const AwaitingDeposit: CheckoutStory = {
  args: { method: 'vbank' },
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, banks.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pay_method', 'vbank');
    await expect(resultPanel(story)).toHaveTextContent('"bankName": "신한은행"');
    await expect(story.args.onAwaitingDeposit).toHaveBeenCalledTimes(1);
    await expect(story.args.onPaid).not.toHaveBeenCalled();
  },
};

/**
 * The amount is not a whole number of won, so no window opens. The error contains the field, the
 * rule and the value.
 */
export const InvalidInput: CheckoutStory = {
  args: { order: { merchantUid: 'order_1', name: '원두 맛보기 30g', amount: 2500.5 } },
  play: async (story) => {
    await userEvent.click(story.canvas.getByRole('button'));
    await expect(await sentParams(story, 'failed')).toBeUndefined();
    await expect(resultPanel(story)).toHaveTextContent('order.amount: won (2500.5)');
    await expect(story.canvas.getByRole('button')).not.toHaveAttribute('aria-disabled');
  },
};

/**
 * Two buttons on one page, both clicked. The second button reports that the first payment is still
 * running.
 */
export const Busy: CheckoutStory = {
  args: { order: () => new Promise(() => {}) },
  render: (args) => (
    <>
      <InicisCheckout {...args} order={createOnClick(args.order)}>
        원두 결제하기
      </InicisCheckout>
      <InicisCheckout {...args} order={createOnClick(args.order)}>
        필터 결제하기
      </InicisCheckout>
    </>
  ),
  play: async (story) => {
    await userEvent.click(story.canvas.getByRole('button', { name: '원두 결제하기' }));
    await userEvent.click(story.canvas.getByRole('button', { name: '필터 결제하기' }));
    await expect(await sentParams(story, 'failed')).toBeUndefined();
    await expect(resultPanel(story)).toHaveTextContent('"reason": "busy"');
  },
};

/** A button of your design system. `render` takes the element and passes all props to it. */
export const DesignSystemButton: CheckoutStory = {
  args: { children: '64,000원 결제하기' },
  parameters: { docs: { source: { code } } },
  render: (args) => <PillCheckout {...args} order={createOnClick(args.order)} />,
  play: async (story) => {
    const button = story.canvas.getByRole('button', { name: '64,000원 결제하기' });
    await expect(button).toHaveClass('pill');
    const window = await openWindow(story);
    await choose(window, cardIssuers.bc);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({ amount: 64_000 });
    await expect(button).toHaveAttribute('data-phase', 'done');
  },
};

/** The button and the window in English, with `locale="en"` on the provider. */
export const English: CheckoutStory = {
  globals: { locale: 'en' },
  play: async (story) => {
    const window = await openWindow(story, /^Pay$/);
    await expect(window.getByRole('dialog')).toHaveAccessibleName(/Credit card/);
    await choose(window, cardIssuers.samsung);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('pay_method', 'card');
    await expect(story.canvas.getByRole('button')).toHaveAttribute('data-phase', 'done');
  },
};

/**
 * On a phone, the browser leaves the page for the gateway. After the payment it returns to another
 * page, which reads the return URL with `usePaymentReturn`.
 */
export const Phone: CheckoutStory = {
  ...onPhone,
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('m_redirect_url', location.href);
    await expect(story.canvas.getByRole('status')).toHaveTextContent('order_1 결제 완료');
  },
};

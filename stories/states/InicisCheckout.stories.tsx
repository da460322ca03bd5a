import type { Meta } from '@storybook/react-vite';
import { banks, cardIssuers, InicisCheckout } from 'react-inicis';
import { expect, userEvent, waitFor } from 'storybook/test';
import {
  checkout,
  onPhone,
  phoneDocs,
  type CheckoutArgs,
  type CheckoutStory,
} from '../support/checkout.js';
import { inBoth } from '../support/endState.js';
import { openAtStep } from '../support/openAtStep.js';
import { createOnClick } from '../support/server.js';
import { chooseCard, click, payIfOpen, resultPanel, sentParams } from '../support/windowActions.js';
import PillCheckout from './PillCheckout.js';
import code from './PillCheckout.tsx?raw';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '상태 · States/결제 버튼 · InicisCheckout',
  id: 'states-inicischeckout',
};
export default meta;

/** Opens the window and pays. Does nothing in the window if the args open none. */
const opensAndPays: CheckoutStory['play'] = async (story) => {
  await openAtStep(story);
  await payIfOpen(story);
};

/** Clicks each button of the story. */
const clicksButtons: CheckoutStory['play'] = async ({ canvas }) => {
  for (const button of canvas.getAllByRole('button')) await userEvent.click(button);
};

const choosesShinhan = [chooseCard(cardIssuers.shinhan)];

/**
 * The button needs only an order and a buyer. The window offers all card companies and easy pays of
 * the contract. The shopper cannot use the page behind the window until it closes.
 */
export const Default: CheckoutStory = {
  name: '결제창이 열림 · Window open',
  parameters: {
    steps: choosesShinhan,
    shows: {
      role: 'dialog',
      ko: '테스트 결제창 – 신용카드',
      en: 'Test payment window – Credit card',
    },
    check: async (story) => {
      await expect(story.canvasElement.closest('[inert]')).not.toBeNull();
      await expect(await sentParams(story, 'window')).toEqual({
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
    },
    sends: { amount: 64_000 },
  },
};

/** On a phone, the window replaces the page. */
export const WindowOnAPhone: CheckoutStory = {
  ...Default,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
  parameters: {
    ...Default.parameters,
    check: (story) => expect(story.canvasElement).not.toBeVisible(),
  },
};

/**
 * The button before a click. Nothing was sent. The script is loaded when the pointer or the focus
 * reaches the button.
 */
export const Idle: CheckoutStory = {
  name: '클릭 전 · Idle',
  play: async () => {},
  parameters: {
    check: async (story) => {
      await expect(await sentParams(story, 'idle')).toBeUndefined();
      await expect(story.canvas.getByRole('button')).not.toHaveAttribute('aria-disabled');
    },
  },
};

/**
 * After the click, the script loads or the server creates the order. The button is busy, ignores a
 * second click and keeps the focus.
 */
export const Preparing: CheckoutStory = {
  name: '준비 중 · Preparing',
  args: { order: () => new Promise(() => {}) },
  play: clicksButtons,
  parameters: {
    check: async (story) => {
      const button = story.canvas.getByRole('button');
      await userEvent.click(button);
      await expect(await sentParams(story, 'preparing')).toBeUndefined();
      await expect(button).toHaveAttribute('aria-busy', 'true');
      await expect(button).toHaveAttribute('aria-disabled', 'true');
      await expect(button).toHaveFocus();
    },
  },
};

/** The shopper has paid, and your server has not responded yet. The button stays busy. */
export const Verifying: CheckoutStory = {
  name: '서버 확인 중 · Verifying',
  args: {
    // Another order number, because a later verification of the same number would wait for this one.
    order: { merchantUid: 'order_verifying', name: '에티오피아 예가체프 1kg', amount: 64_000 },
    verify: () => new Promise(() => {}),
  },
  play: opensAndPays,
  parameters: {
    check: async (story) => {
      await expect(await sentParams(story, 'verifying')).toMatchObject({
        merchant_uid: 'order_verifying',
      });
      await expect(story.canvas.getByRole('button')).toHaveAttribute('aria-busy', 'true');
      await expect(story.args.onPaid).not.toHaveBeenCalled();
    },
  },
};

/**
 * The payment is verified. `onPaid` gets the response of your server, and the button is ready for
 * the next order.
 */
export const Done: CheckoutStory = {
  name: '결제 완료 · Done',
  play: opensAndPays,
  parameters: {
    steps: [chooseCard(cardIssuers.hyundai)],
    check: async (story) => {
      await sentParams(story, 'done');
      const paid = { orderNo: 'order_1', amount: 64_000, card: cardIssuers.hyundai.ko, months: 0 };
      await waitFor(() => expect(story.args.onPaid).toHaveBeenCalledWith(paid));
      await expect(story.args.onPaid).toHaveBeenCalledTimes(1);
      await expect(story.canvas.getByRole('button')).not.toHaveAttribute('aria-disabled');
    },
  },
};

/**
 * The shopper closed the window with the X. Nothing was paid, `onCancel` is called, and the next
 * click opens the window again.
 */
export const Cancelled: CheckoutStory = {
  name: '구매자가 취소 · Cancelled',
  parameters: {
    steps: [click({ ko: '결제창 닫기', en: 'Close the payment window' })],
    check: async (story) => {
      await sentParams(story, 'cancelled');
      await expect(story.args.onCancel).toHaveBeenCalledTimes(1);
      await expect(story.args.onError).not.toHaveBeenCalled();
    },
  },
};

/** The card company declined. `onError` gets the gateway's message, and the shopper sees it. */
export const Declined: CheckoutStory = {
  name: '승인 거절 · Declined',
  parameters: {
    steps: [click({ ko: '승인 거절로 끝내기', en: 'End with a decline' })],
    check: async (story) => {
      await sentParams(story, 'failed');
      await expect(resultPanel(story)).toHaveTextContent('카드 한도초과로 승인이 거절되었습니다.');
    },
  },
};

/**
 * A virtual account was issued. `onAwaitingDeposit` is called with it, and nothing is paid until
 * the deposit.
 */
export const AwaitingDeposit: CheckoutStory = {
  name: '가상계좌 입금 대기 · Awaiting deposit',
  args: { method: 'vbank' },
  play: opensAndPays,
  parameters: {
    steps: [click(banks.shinhan)],
    check: async (story) => {
      await expect(await sentParams(story)).toHaveProperty('pay_method', 'vbank');
      await expect(resultPanel(story)).toHaveTextContent('"bankName": "신한은행"');
      await expect(story.args.onAwaitingDeposit).toHaveBeenCalledTimes(1);
      await expect(story.args.onPaid).not.toHaveBeenCalled();
    },
  },
};

/**
 * The amount is not a whole number of won, so no window opens. The error contains the field, the
 * rule and the value.
 */
export const InvalidInput: CheckoutStory = {
  name: '잘못된 값 · Invalid value',
  args: { order: { merchantUid: 'order_1', name: '원두 맛보기 30g', amount: 2500.5 } },
  play: clicksButtons,
  parameters: {
    check: async (story) => {
      await expect(await sentParams(story, 'failed')).toBeUndefined();
      await expect(resultPanel(story)).toHaveTextContent('order.amount: won (2500.5)');
      await expect(story.canvas.getByRole('button')).not.toHaveAttribute('aria-disabled');
    },
  },
};

/**
 * Two buttons on one page, both clicked. The second button reports that the first payment is still
 * running.
 */
export const Busy: CheckoutStory = {
  name: '다른 결제가 진행 중 · Busy',
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
  play: clicksButtons,
  parameters: {
    check: async (story) => {
      await expect(await sentParams(story, 'failed')).toBeUndefined();
      await expect(resultPanel(story)).toHaveTextContent('"reason": "busy"');
    },
  },
};

/** A button of your design system. `render` takes the element and passes all props to it. */
export const DesignSystemButton: CheckoutStory = {
  name: '디자인 시스템의 버튼 · Button of a design system',
  args: { children: '64,000원 결제하기' },
  render: (args) => <PillCheckout {...args} order={createOnClick(args.order)} />,
  play: async () => {},
  parameters: {
    docs: { source: { code } },
    check: async (story) => {
      const button = story.canvas.getByRole('button', { name: '64,000원 결제하기' });
      await expect(button).toHaveClass('pill');
      await opensAndPays(story);
      await expect(await sentParams(story)).toMatchObject({ amount: 64_000 });
      await expect(button).toHaveAttribute('data-phase', 'done');
    },
  },
};

/** The button and the window in English, with `locale="en"` on the provider. */
export const English: CheckoutStory = {
  name: '영어 · English',
  globals: { locale: 'en' },
  parameters: {
    shows: { role: 'dialog', ...inBoth('Test payment window – Credit card') },
    check: (story) => expect(story.canvas.getByText('Pay')).toBeVisible(),
    sends: { pay_method: 'card', language: 'en' },
    gives: '"orderNo": "order_1"',
  },
};

/**
 * On a phone, the browser leaves the page for the gateway. After the payment it returns to another
 * page, which reads the return URL with `usePaymentReturn`.
 */
export const Phone: CheckoutStory = {
  ...onPhone,
  name: '휴대폰에서 돌아온 뒤 · Back from the gateway',
  play: opensAndPays,
  parameters: {
    docs: phoneDocs,
    check: async (story) => {
      await expect(await sentParams(story)).toHaveProperty('m_redirect_url', location.href);
      await expect(story.canvas.getByRole('status')).toHaveTextContent('order_1 결제 완료');
    },
  },
};

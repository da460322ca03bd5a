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
import { inBoth } from '../support/window/endState.js';
import { openAtStep } from '../support/window/openAtStep.js';
import { createOnClick } from '../support/server.js';
import {
  chooseCard,
  click,
  payIfOpen,
  resultPanel,
  sentParams,
} from '../support/window/windowActions.js';
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
 *
 * 버튼에는 주문과 구매자만 있으면 됩니다. 계약한 카드사와 간편결제가 모두 나옵니다. 결제창이 닫힐
 * 때까지 뒤의 화면은 쓸 수 없습니다.
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
 *
 * 누르기 전의 버튼입니다. 아무것도 전송하지 않았습니다. 마우스나 포커스가 버튼에 닿으면 스크립트를
 * 미리 불러옵니다.
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
 *
 * 버튼을 누른 뒤 스크립트를 불러오거나 서버가 주문을 만드는 중입니다. 버튼은 처리 중으로 표시되고,
 * 다시 눌러도 무시하며, 포커스를 잃지 않습니다.
 */
export const Preparing: CheckoutStory = {
  name: '준비 중 · Preparing (로딩 스피너 loading spinner)',
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

/**
 * The shopper has paid, and your server has not responded yet. The button stays busy.
 *
 * 구매자가 결제했고 서버의 응답을 기다리는 중입니다. 버튼은 계속 처리 중입니다.
 */
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
 *
 * 결제가 검증되었습니다. `onPaid`가 서버의 응답과 함께 호출되고, 버튼은 다음 주문을 받을 수
 * 있습니다.
 */
export const Done: CheckoutStory = {
  name: '결제 완료 · Done (성공 success)',
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
 *
 * 구매자가 X로 결제창을 닫았습니다. 결제되지 않았고 `onCancel`이 호출되며, 다시 누르면 결제창이 또
 * 열립니다.
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

/**
 * The card company declined. `onError` gets the gateway's message, and the shopper sees it.
 *
 * 카드사가 승인을 거절했습니다. `onError`가 PG의 문구와 함께 호출되고 구매자도 그 문구를 봅니다.
 */
export const Declined: CheckoutStory = {
  name: '승인 거절 · Declined (실패 에러 error failure)',
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
 *
 * 가상계좌가 발급되었습니다. `onAwaitingDeposit`이 호출되며, 입금 전까지는 결제된 것이 아닙니다.
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
 *
 * 금액이 원 단위 정수가 아니어서 결제창이 열리지 않습니다. 오류에 필드, 규칙, 값이 들어 있습니다.
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
 *
 * 한 화면의 버튼 두 개를 모두 눌렀습니다. 두 번째 버튼은 첫 번째 결제가 진행 중이라고 알립니다.
 */
export const Busy: CheckoutStory = {
  name: '다른 결제가 진행 중 · Busy',
  args: { order: () => new Promise(() => {}) },
  render: (args, { globals }) => (
    <>
      <InicisCheckout {...args} order={createOnClick(args.order)}>
        {globals['locale'] === 'en' ? 'Pay for beans' : '원두 결제하기'}
      </InicisCheckout>
      <InicisCheckout {...args} order={createOnClick(args.order)}>
        {globals['locale'] === 'en' ? 'Pay for filters' : '필터 결제하기'}
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

/**
 * A button of your design system. `render` takes the element and passes all props to it.
 *
 * 디자인 시스템의 버튼입니다. `render`에 넘긴 요소가 모든 프롭을 받습니다.
 */
export const DesignSystemButton: CheckoutStory = {
  name: '디자인 시스템의 버튼 · Button of a design system',
  render: (args) => <PillCheckout {...args} order={createOnClick(args.order)} />,
  play: async () => {},
  parameters: {
    docs: { source: { code } },
    check: async (story) => {
      const button = story.canvas.getByRole('button');
      await expect(button).toHaveClass('pill');
      await opensAndPays(story);
      await expect(await sentParams(story)).toMatchObject({ amount: 64_000 });
      await expect(button).toHaveAttribute('data-phase', 'done');
    },
  },
};

/**
 * The button and the window in English, with `locale="en"` on the provider.
 *
 * 프로바이더에 `locale="en"`을 주면 버튼과 결제창이 영어로 나옵니다.
 */
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
 *
 * 휴대폰은 결제하러 화면을 떠납니다. 결제가 끝나면 다른 화면으로 돌아오고, 그 화면이
 * `usePaymentReturn`으로 주소를 읽습니다.
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

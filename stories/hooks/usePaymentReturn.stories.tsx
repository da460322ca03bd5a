import type { Meta } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { cardIssuers, InicisCheckout, PaymentError } from 'react-inicis';
import { expect } from 'storybook/test';
import { onPhone, phoneDocs } from '../support/checkout.js';
import ReturnPage from '../support/layout/ReturnPage.js';
import code from '../support/layout/ReturnPage.tsx?raw';
import type { StoryOf } from '../support/window/endState.js';
import { createOnClick, verify, verifyCard } from '../support/server.js';
import { choose, confirm, openWindow, sentParams } from '../support/window/windowActions.js';

const meta: Meta<typeof ReturnPage> = {
  title: '훅 · Hooks/결제 후 돌아온 화면 · usePaymentReturn',
  id: 'hooks-usepaymentreturn',
  component: ReturnPage,
  args: { verify, verifyCard },
  render: (args, { globals }) => <ReturnPage {...args} locale={globals['locale']} />,
  parameters: { docs: { source: { code, language: 'tsx' } } },
};
export default meta;

type Story = StoryOf<ComponentProps<typeof ReturnPage>>;

/** Stores the record of a payment that this browser began. The words of other addresses are not shown. */
function beginOrder() {
  const record = { kind: 'payment', merchantUid: 'order_1', startedAt: Date.now() };
  localStorage.setItem('react-inicis:order_1', JSON.stringify(record));
  return () => localStorage.removeItem('react-inicis:order_1');
}

/**
 * The address is not a return address: `data` is `null`, and the server gets no request.
 *
 * 결제 후 돌아온 주소가 아닙니다. `data`는 `null`이고 서버에 묻지 않습니다.
 */
export const NoReturnAddress: Story = {
  name: '결제와 상관없는 주소 · No return address',
  args: { url: 'https://shop.example/orders' },
  parameters: {
    check: async ({ canvas }) => {
      await expect(await canvas.findByText(/돌아온 화면이 아닙니다/)).toBeVisible();
    },
  },
};

/**
 * The shopper cancelled on the phone. The gateway reports this in the return URL.
 *
 * 구매자가 휴대폰에서 결제를 취소했고, PG가 돌아온 주소에 그 사실을 적었습니다.
 */
export const Cancelled: Story = {
  name: '취소하고 돌아옴 · Cancelled',
  beforeEach: beginOrder,
  args: {
    url: 'https://shop.example/orders?imp_uid=imp_448280090638&merchant_uid=order_1&imp_success=false&error_msg=사용자가 결제를 취소하셨습니다',
  },
  parameters: {
    check: async (story) => {
      await expect(await story.canvas.findByRole('alert')).toHaveTextContent(
        '결제를 취소했습니다.',
      );
      await expect(await sentParams(story, 'cancelled')).toBeUndefined();
    },
  },
};

/**
 * The card company declined, and the server agrees. The message of the card company is in the
 * return address, and the page shows it to the shopper.
 *
 * 카드사가 승인을 거절했고 서버에서도 같은 결과를 확인했습니다. 돌아온 주소에 있는 카드사의 문구를
 * 구매자에게 보여 줍니다.
 */
export const Declined: Story = {
  name: '거절되고 돌아옴 · Declined',
  beforeEach: beginOrder,
  args: {
    verify: () => Promise.reject(new PaymentError('declined', 'the payment has failed')),
    url: 'https://shop.example/orders?imp_uid=imp_448280090638&merchant_uid=order_1&imp_success=false&error_code=INICIS_0001&error_msg=잔액이 부족합니다',
  },
  parameters: {
    check: async (story) => {
      await expect(await story.canvas.findByRole('alert')).toHaveTextContent('잔액이 부족합니다');
      await expect(await sentParams(story, 'failed')).toBeUndefined();
    },
  },
};

/**
 * A complete payment on a phone: after the click, the browser leaves the page, and the shopper pays
 * at the gateway. The page that the browser returns to verifies the payment once and shows the same
 * result as on a PC.
 *
 * 휴대폰 결제의 전체 과정입니다. 버튼을 누르면 쇼핑몰을 떠나 PG 화면에서 결제하고, 돌아온 화면이
 * 결제를 한 번 검증해 PC와 같은 결과를 보여 줍니다.
 */
export const RedirectAndReturn: Story = {
  name: '결제하고 돌아오기 · Redirect and return',
  ...onPhone,
  render: () => (
    <InicisCheckout
      order={createOnClick({ merchantUid: 'order_mobile', name: '원두 1kg', amount: 32_000 })}
      buyer={{ tel: '010-1234-5678' }}
      redirectUrl="/orders"
      verify={verify}
    />
  ),
  parameters: {
    docs: phoneDocs,
    check: async (story) => {
      const window = await openWindow(story);
      await choose(window, cardIssuers.shinhan);
      await confirm(window);
      const address = `${location.origin}/orders`;
      await expect(await sentParams(story)).toHaveProperty('m_redirect_url', address);
      await expect(story.canvas.getByRole('status')).toHaveTextContent('order_mobile 결제 완료');
    },
  },
};

import type { Meta } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { banks, cardIssuers, payMethods } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
import type { StoryOf } from '../support/window/endState.js';
import {
  choose,
  confirm,
  either,
  offeredMonths,
  openWindow,
  resultPanel,
  sentParams,
} from '../support/window/windowActions.js';
import { createOnClick, verify } from '../support/server.js';
import OrderForm from './OrderForm.js';
import code from './OrderForm.tsx?raw';

const meta: Meta<typeof OrderForm> = {
  title: '훅 · Hooks/직접 만든 결제 폼 · usePayment',
  id: 'hooks-usepayment',
  component: OrderForm,
  args: {
    order: createOnClick({ merchantUid: 'order_form', name: '정기구독 첫 상자', amount: 52_000 }),
    verify,
    locale: 'ko',
  },
  argTypes: { locale: { control: false } },
  render: (args, { globals }) => <OrderForm {...args} locale={globals['locale']} />,
  parameters: { docs: { source: { code, language: 'tsx' } } },
};
export default meta;

type Story = StoryOf<ComponentProps<typeof OrderForm>>;

/**
 * The shopper chooses the method in the form. The window for a card offers the months that the form
 * allows.
 *
 * 구매자가 폼에서 결제수단을 고릅니다. 카드 결제창에는 폼이 정한 할부 개월만 나옵니다.
 */
export const Card: Story = {
  name: '신용카드 · Card',
  parameters: {
    check: async (story) => {
      const window = await openWindow(story);
      await choose(window, cardIssuers.shinhan);
      await expect(offeredMonths(window)).toEqual([0, 2, 3]);
      await confirm(window);
      await expect(await sentParams(story)).toMatchObject({
        pay_method: 'card',
        display: { card_quota: [2, 3] },
      });
    },
  },
};

/**
 * After a change of the method, the options of the previous method are not sent: a virtual account
 * has no months.
 *
 * 결제수단을 바꾸면 이전 결제수단의 옵션은 전송되지 않습니다. 가상계좌에는 할부 개월이 없습니다.
 */
export const ChangedToVirtualAccount: Story = {
  name: '가상계좌로 바꾸기 · Change to a virtual account',
  play: async (story) => {
    await userEvent.click(story.canvas.getByRole('radio', { name: either(payMethods.vbank) }));
  },
  parameters: {
    check: async (story) => {
      const window = await openWindow(story);
      await choose(window, banks.shinhan);
      await confirm(window);
      const params = await sentParams(story);
      await expect(params).toHaveProperty('pay_method', 'vbank');
      await expect(params).not.toHaveProperty('display');
    },
  },
};

/**
 * Without a phone number, no window opens and the form shows an error. The shopper can correct the
 * form and try again.
 *
 * 연락처가 없으면 결제창이 열리지 않고 폼에 오류가 나옵니다. 구매자는 값을 고쳐 다시 결제할 수
 * 있습니다.
 */
export const NoPhoneNumber: Story = {
  name: '연락처 없음 · No phone number',
  play: async (story) => {
    await userEvent.clear(story.canvas.getByRole('textbox', { name: /연락처|Phone/ }));
    await userEvent.click(story.canvas.getByRole('button'));
  },
  parameters: {
    check: async (story) => {
      await expect(await sentParams(story, 'failed')).toBeUndefined();
      await expect(resultPanel(story)).toHaveTextContent('buyer.tel: required');
    },
  },
};

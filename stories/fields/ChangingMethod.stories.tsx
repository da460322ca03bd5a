import type { Meta } from '@storybook/react-vite';
import { banks, cardIssuers, payMethods } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
import type { StoryOf } from '../support/window/endState.js';
import {
  choose,
  confirm,
  fillTestValues,
  offeredMonths,
  openWindow,
  sentParams,
} from '../support/window/windowActions.js';
import ChangingMethod from './ChangingMethod.js';
import code from './ChangingMethod.tsx?raw';
import { radio } from './fieldActions.js';
import './fields.css';

const meta: Meta<typeof ChangingMethod> = {
  title: '폼 필드 · Fields/결제수단 바꾸기 · Changing the method',
  id: 'fields-changingmethod',
  component: ChangingMethod,
  parameters: { docs: { source: { code, language: 'tsx' } } },
};
export default meta;

type Story = StoryOf<object>;

/**
 * A card. Its options are sent.
 *
 * 신용카드를 고른 상태입니다. 카드 옵션이 전송됩니다.
 */
export const Card: Story = {
  name: '신용카드 · Card',
  parameters: {
    check: async (story) => {
      const window = await openWindow(story);
      await choose(window, cardIssuers.samsung);
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
 * After a change to a virtual account, its due date is sent. The months and the easy-pay option of
 * the card are not sent.
 *
 * 가상계좌로 바꾸면 입금기한이 전송되고, 카드의 할부 개월과 간편결제 옵션은 전송되지 않습니다.
 */
export const VirtualAccount: Story = {
  name: '가상계좌로 바꾸기 · Change to a virtual account',
  play: async (story) => {
    await userEvent.click(radio(story, payMethods.vbank));
  },
  parameters: {
    check: async (story) => {
      const window = await openWindow(story);
      await expect(window.getByText(/2030/)).toBeVisible();
      await choose(window, banks.shinhan);
      await confirm(window);
      const params = await sentParams(story);
      await expect(params).toMatchObject({ pay_method: 'vbank', vbank_due: '20301231' });
      await expect(params).not.toHaveProperty('display');
      await expect(params).not.toHaveProperty('bypass');
    },
  },
};

/**
 * After two changes, only the options of the current method are sent. A phone bill includes the
 * type of goods.
 *
 * 결제수단을 두 번 바꿔도 지금 고른 결제수단의 옵션만 전송됩니다. 휴대폰 소액결제는 상품 종류도
 * 보냅니다.
 */
export const PhoneBill: Story = {
  name: '두 번 바꾸기 · Two changes',
  play: async (story) => {
    await userEvent.click(radio(story, payMethods.vbank));
    await userEvent.click(radio(story, payMethods.phone));
  },
  parameters: {
    check: async (story) => {
      const window = await openWindow(story);
      await fillTestValues(window);
      await confirm(window);
      const params = await sentParams(story);
      await expect(params).toMatchObject({ pay_method: 'phone', digital: false });
      await expect(params).not.toHaveProperty('vbank_due');
    },
  },
};

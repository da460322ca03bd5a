import type { Meta } from '@storybook/react-vite';
import { banks, cardIssuers, payMethods } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
import type { StoryOf } from '../support/endState.js';
import {
  choose,
  confirm,
  fillTestValues,
  offeredMonths,
  openWindow,
  sentParams,
} from '../support/windowActions.js';
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

/** A card. Its options are sent. */
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

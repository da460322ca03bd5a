import type { Meta, StoryObj } from '@storybook/react-vite';
import { banks, cardIssuers, payMethods } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
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
  component: ChangingMethod,
  parameters: { docs: { source: { code, language: 'tsx' } } },
};
export default meta;

type Story = StoryObj<typeof ChangingMethod>;

/** A card. Its options are sent. */
export const Card: Story = {
  play: async (story) => {
    const window = await openWindow(story);
    await choose(window, cardIssuers.samsung);
    await expect(offeredMonths(window)).toEqual([0, 2, 3]);
    await confirm(window);
    await expect(await sentParams(story)).toMatchObject({
      pay_method: 'card',
      display: { card_quota: [2, 3] },
    });
  },
};

/**
 * After a change to a virtual account, its due date is sent. The months and the easy-pay option of
 * the card are not sent.
 */
export const VirtualAccount: Story = {
  play: async (story) => {
    await userEvent.click(radio(story, payMethods.vbank));
    const window = await openWindow(story);
    await expect(window.getByText(/2030/)).toBeVisible();
    await choose(window, banks.shinhan);
    await confirm(window);
    const params = await sentParams(story);
    await expect(params).toMatchObject({ pay_method: 'vbank', vbank_due: '20301231' });
    await expect(params).not.toHaveProperty('display');
    await expect(params).not.toHaveProperty('bypass');
  },
};

/**
 * After two changes, only the options of the current method are sent. A phone bill includes the
 * type of goods.
 */
export const PhoneBill: Story = {
  play: async (story) => {
    await userEvent.click(radio(story, payMethods.vbank));
    await userEvent.click(radio(story, payMethods.phone));
    const window = await openWindow(story);
    await fillTestValues(window);
    await confirm(window);
    const params = await sentParams(story);
    await expect(params).toMatchObject({ pay_method: 'phone', digital: false });
    await expect(params).not.toHaveProperty('vbank_due');
  },
};

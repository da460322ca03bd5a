import type { Meta, StoryObj } from '@storybook/react-vite';
import { banks, cardIssuers, payMethods } from 'react-inicis';
import { expect, userEvent, waitFor } from 'storybook/test';
import { onPhone } from '../support/checkout.js';
import {
  choose,
  confirm,
  either,
  openWindow,
  resultPanel,
  sentParams,
} from '../support/windowActions.js';
import CheckoutForm from './CheckoutForm.js';
import code from './CheckoutForm.tsx?raw';
import { list, offeredTexts, pick, radio } from './fieldActions.js';
import './fields.css';

const meta: Meta<typeof CheckoutForm> = {
  component: CheckoutForm,
  args: { amount: 64_000 },
  parameters: { docs: { source: { code, language: 'tsx' } } },
};
export default meta;

type Story = StoryObj<typeof CheckoutForm>;

const { shinhan, kb, lotte } = cardIssuers;
const grid = { name: /^(카드|Cards)$/ };

/**
 * The shopper chooses card company and months on the page. The window skips the grid of cards and
 * shows the chosen months.
 */
export const CardAndMonths: Story = {
  play: async (story) => {
    await pick(story, 'issuer', shinhan.code);
    await expect(offeredTexts(story, 'months').slice(0, 4)).toEqual([
      '일시불',
      '2개월 무이자',
      '3개월 무이자',
      '6개월',
    ]);
    await pick(story, 'months', 3);
    const window = await openWindow(story);
    await expect(window.queryByRole('group', grid)).toBeNull();
    await expect(window.getByText(either(shinhan))).toBeVisible();
    await expect(window.getByText('3개월 (무이자)')).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '366', quota: 3 });
    await expect(resultPanel(story)).toHaveTextContent('"months": 3');
  },
};

/** The window after the click. The shopper only has to agree to the terms. */
export const WindowOpen: Story = {
  play: async (story) => {
    await pick(story, 'issuer', kb.code);
    await pick(story, 'months', 6);
    const window = await openWindow(story);
    await expect(window.queryByRole('group', grid)).toBeNull();
    await expect(window.getByText('6개월 (무이자)')).toBeVisible();
    await expect(await sentParams(story, 'window')).toHaveProperty('card.direct.quota', 6);
  },
};

/** On a phone, the gateway's page opens at the chosen card company. */
export const Phone: Story = {
  ...onPhone,
  play: async (story) => {
    await pick(story, 'issuer', lotte.code);
    await pick(story, 'months', 12);
    const window = await openWindow(story);
    await expect(window.queryByRole('group', grid)).toBeNull();
    await expect(window.getByText(/^(12개월|12 months)$/)).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '368', quota: 12 });
  },
};

/**
 * Without a card company, no window opens. The page shows a message and moves the focus to the
 * field.
 */
export const NoCompany: Story = {
  play: async (story) => {
    await userEvent.click(story.canvas.getByRole('button'));
    await waitFor(() => expect(list(story, 'issuer')).toHaveFocus());
    await expect(list(story, 'issuer')).toHaveAccessibleDescription('카드사를 골라 주세요.');
    await expect(await sentParams(story, 'idle')).toBeUndefined();
    await pick(story, 'issuer', shinhan.code);
    await expect(list(story, 'issuer')).not.toHaveAccessibleDescription();
    await confirm(await openWindow(story));
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '366', quota: 0 });
  },
};

/** After a change to another method, the card that was chosen before is not sent. */
export const VirtualAccountAfterCard: Story = {
  play: async (story) => {
    await pick(story, 'issuer', shinhan.code);
    await pick(story, 'months', 3);
    await userEvent.click(radio(story, payMethods.vbank));
    const window = await openWindow(story);
    await choose(window, banks.nh);
    await confirm(window);
    const params = await sentParams(story);
    await expect(params).toHaveProperty('pay_method', 'vbank');
    await expect(params).not.toHaveProperty('card');
  },
};

/** Below 50,000 won, the form offers only a lump sum, as the window does. */
export const SmallAmount: Story = {
  args: { amount: 32_000 },
  play: async (story) => {
    await pick(story, 'issuer', kb.code);
    await expect(offeredTexts(story, 'months')).toEqual(['일시불']);
    const window = await openWindow(story);
    await expect(window.getByText(/^(일시불|Lump sum)$/)).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '381', quota: 0 });
  },
};

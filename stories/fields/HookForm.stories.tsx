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
import HookForm from './HookForm.js';
import code from './HookForm.tsx?raw';
import { list, pick, radio } from './fieldActions.js';
import './fields.css';

const meta: Meta<typeof HookForm> = {
  component: HookForm,
  parameters: { docs: { source: { code, language: 'tsx' } } },
};
export default meta;

type Story = StoryObj<typeof HookForm>;

const { shinhan, hyundai } = cardIssuers;

/** A form with react-hook-form. The chosen card company and months are sent as `directCard`. */
export const Card: Story = {
  play: async (story) => {
    await pick(story, 'issuer', shinhan.code);
    await pick(story, 'months', 3);
    const window = await openWindow(story);
    await expect(window.queryByRole('group', { name: /^(카드|Cards)$/ })).toBeNull();
    await expect(window.getByText(either(shinhan))).toBeVisible();
    await expect(window.getByText(/^(3개월|3 months)$/)).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '366', quota: 3 });
    await expect(resultPanel(story)).toHaveTextContent('"months": 3');
  },
};

/**
 * The library checks the rule, shows the message and moves the focus, because the ref of the field
 * is its `<select>`.
 */
export const NoCompany: Story = {
  play: async (story) => {
    await userEvent.click(story.canvas.getByRole('button'));
    await waitFor(() => expect(list(story, 'issuer')).toHaveFocus());
    await expect(list(story, 'issuer')).toHaveAccessibleDescription('카드사를 골라 주세요.');
    await expect(list(story, 'issuer')).toBeInvalid();
    await expect(await sentParams(story, 'idle')).toBeUndefined();
    await pick(story, 'issuer', hyundai.code);
    await waitFor(() => expect(list(story, 'issuer')).toBeValid());
    await confirm(await openWindow(story));
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '367', quota: 0 });
  },
};

/** With another method, the card fields and their rules are removed. */
export const VirtualAccount: Story = {
  play: async (story) => {
    await userEvent.click(story.canvas.getByRole('button'));
    await waitFor(() => expect(list(story, 'issuer')).toHaveFocus());
    await userEvent.click(radio(story, payMethods.vbank));
    const window = await openWindow(story);
    await choose(window, banks.kb);
    await confirm(window);
    const params = await sentParams(story);
    await expect(params).toHaveProperty('pay_method', 'vbank');
    await expect(params).not.toHaveProperty('card');
  },
};

/** The same form on a phone. */
export const Phone: Story = {
  ...onPhone,
  play: async (story) => {
    await pick(story, 'issuer', hyundai.code);
    const window = await openWindow(story);
    await expect(window.getByText(either(hyundai))).toBeVisible();
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('card.direct', { code: '367', quota: 0 });
  },
};

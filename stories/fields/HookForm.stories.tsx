import type { Meta } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { banks, cardIssuers, payMethods } from 'react-inicis';
import { expect, userEvent, waitFor } from 'storybook/test';
import { onPhone } from '../support/checkout.js';
import type { StoryOf } from '../support/window/endState.js';
import { resultPanel, sentParams } from '../support/window/windowActions.js';
import HookForm from './HookForm.js';
import code from './HookForm.tsx?raw';
import { list, payByAccount, payWithCard, pick, radio } from './fieldActions.js';
import './fields.css';

const meta: Meta<typeof HookForm> = {
  title: '폼 필드 · Fields/react-hook-form 결제 폼 · HookForm',
  id: 'fields-hookform',
  component: HookForm,
  args: { locale: 'ko' },
  argTypes: { locale: { control: false } },
  render: (_, { globals }) => <HookForm locale={globals['locale']} />,
  parameters: { docs: { source: { code, language: 'tsx' } } },
};
export default meta;

type Story = StoryOf<ComponentProps<typeof HookForm>>;

const { shinhan, hyundai } = cardIssuers;

/**
 * A form with react-hook-form. The chosen card company and months are sent as `directCard`.
 *
 * react-hook-form으로 만든 폼입니다. 고른 카드사와 할부 개월이 `directCard`로 전송됩니다.
 */
export const Card: Story = {
  name: '신용카드 · Card',
  play: async (story) => {
    await pick(story, 'issuer', shinhan.code);
    await pick(story, 'months', 3);
  },
  parameters: {
    check: async (story) => {
      await payWithCard(story, shinhan, 3);
      await expect(resultPanel(story)).toHaveTextContent('"months": 3');
    },
  },
};

/**
 * The library checks the rule, shows the message and moves the focus, because the ref of the field
 * is its `<select>`.
 *
 * 필드의 ref가 `<select>`이므로 react-hook-form이 규칙을 검사하고, 문구를 보여 주고, 포커스를
 * 옮깁니다.
 */
export const NoCompany: Story = {
  name: '카드사를 고르지 않음 · No company',
  play: async (story) => {
    await userEvent.click(story.canvas.getByRole('button'));
  },
  parameters: {
    check: async (story) => {
      await waitFor(() => expect(list(story, 'issuer')).toHaveFocus());
      // The library moves the focus before React renders the message.
      await waitFor(() =>
        expect(list(story, 'issuer')).toHaveAccessibleDescription('카드사를 골라 주세요.'),
      );
      await expect(list(story, 'issuer')).toBeInvalid();
      await expect(await sentParams(story, 'idle')).toBeUndefined();
      await pick(story, 'issuer', hyundai.code);
      await waitFor(() => expect(list(story, 'issuer')).toBeValid());
      await payWithCard(story, hyundai, 0);
    },
  },
};

/**
 * With another method, the card fields and their rules are removed.
 *
 * 다른 결제수단을 고르면 카드 필드와 그 규칙이 빠집니다.
 */
export const VirtualAccount: Story = {
  name: '가상계좌 · Virtual account',
  play: async (story) => {
    await userEvent.click(story.canvas.getByRole('button'));
    await userEvent.click(radio(story, payMethods.vbank));
  },
  parameters: {
    check: async (story) => {
      await payByAccount(story, banks.kb);
    },
  },
};

/** The same form on a phone. */
export const Phone: Story = {
  tags: ['!dev', '!autodocs', 'test'],
  ...onPhone,
  parameters: {
    check: async (story) => {
      await pick(story, 'issuer', hyundai.code);
      await payWithCard(story, hyundai, 0);
    },
  },
};

import type { Meta } from '@storybook/react-vite';
import type { ComponentProps } from 'react';
import { banks, cardIssuers, payMethods } from 'react-inicis';
import { expect, userEvent, waitFor } from 'storybook/test';
import { onPhone } from '../support/checkout.js';
import { openAtStep } from '../support/window/openAtStep.js';
import type { StoryOf } from '../support/window/endState.js';
import { resultPanel, sentParams, windowOf } from '../support/window/windowActions.js';
import CheckoutForm from './CheckoutForm.js';
import code from './CheckoutForm.tsx?raw';
import { list, offeredTexts, payByAccount, payWithCard, pick, radio } from './fieldActions.js';
import './fields.css';

const meta: Meta<typeof CheckoutForm> = {
  title: '폼 필드 · Fields/카드사와 할부를 고르는 결제 폼 · CheckoutForm',
  id: 'fields-checkoutform',
  component: CheckoutForm,
  args: { amount: 64_000, locale: 'ko' },
  argTypes: { locale: { control: false } },
  render: (args, { globals }) => <CheckoutForm {...args} locale={globals['locale']} />,
  parameters: { docs: { source: { code, language: 'tsx' } } },
};
export default meta;

type Story = StoryOf<ComponentProps<typeof CheckoutForm>>;

const { shinhan, kb, lotte } = cardIssuers;

/**
 * The shopper chooses card company and months on the page. The window skips the grid of cards and
 * shows the chosen months.
 *
 * 구매자가 쇼핑몰 화면에서 카드사와 할부를 고릅니다. 결제창은 카드사 목록을 건너뛰고 고른 개월을
 * 보여 줍니다.
 */
export const CardAndMonths: Story = {
  name: '카드사와 할부 · Card and months',
  play: async (story) => {
    await pick(story, 'issuer', shinhan.code);
    await pick(story, 'months', 3);
  },
  parameters: {
    check: async (story) => {
      await expect(offeredTexts(story, 'months').slice(0, 4)).toEqual([
        '일시불',
        '2개월 무이자',
        '3개월 무이자',
        '6개월',
      ]);
      await payWithCard(story, shinhan, 3, /^3개월 \(무이자\)$/);
      await expect(resultPanel(story)).toHaveTextContent('"months": 3');
    },
  },
};

/**
 * The window after the click. The shopper only has to agree to the terms.
 *
 * 버튼을 누른 뒤의 결제창입니다. 구매자는 약관에 동의하기만 하면 됩니다.
 */
export const WindowOpen: Story = {
  name: '결제창이 열림 · Window open',
  play: async (story) => {
    await pick(story, 'issuer', kb.code);
    await pick(story, 'months', 6);
    await openAtStep(story);
  },
  parameters: {
    check: async (story) => {
      await expect(windowOf(story).getByText('6개월 (무이자)')).toBeVisible();
      await expect(await sentParams(story, 'window')).toHaveProperty('card.direct.quota', 6);
    },
  },
};

/** On a phone, the gateway's page opens at the chosen card company. */
export const Phone: Story = {
  tags: ['!dev', '!autodocs', 'test'],
  ...onPhone,
  parameters: {
    check: async (story) => {
      await pick(story, 'issuer', lotte.code);
      await pick(story, 'months', 12);
      await payWithCard(story, lotte, 12);
    },
  },
};

/**
 * Without a card company, no window opens. The page shows a message and moves the focus to the
 * field.
 *
 * 카드사를 고르지 않으면 결제창이 열리지 않습니다. 안내 문구가 나오고 포커스가 카드사 선택으로 옮겨
 * 갑니다.
 */
export const NoCompany: Story = {
  name: '카드사를 고르지 않음 · No company',
  play: async (story) => {
    await userEvent.click(story.canvas.getByRole('button'));
  },
  parameters: {
    check: async (story) => {
      await waitFor(() => expect(list(story, 'issuer')).toHaveFocus());
      await expect(list(story, 'issuer')).toHaveAccessibleDescription('카드사를 골라 주세요.');
      await expect(await sentParams(story, 'idle')).toBeUndefined();
      await pick(story, 'issuer', shinhan.code);
      await expect(list(story, 'issuer')).not.toHaveAccessibleDescription();
      await payWithCard(story, shinhan, 0);
    },
  },
};

/**
 * After a change to another method, the card that was chosen before is not sent.
 *
 * 다른 결제수단으로 바꾸면 앞에서 고른 카드는 전송되지 않습니다.
 */
export const VirtualAccountAfterCard: Story = {
  name: '카드에서 가상계좌로 · From a card to a virtual account',
  play: async (story) => {
    await pick(story, 'issuer', shinhan.code);
    await pick(story, 'months', 3);
    await userEvent.click(radio(story, payMethods.vbank));
  },
  parameters: {
    check: async (story) => {
      await payByAccount(story, banks.nh);
    },
  },
};

/**
 * Below 50,000 won, the form offers only a lump sum, as the window does.
 *
 * 5만원 미만이면 결제창처럼 폼에도 일시불만 나옵니다.
 */
export const SmallAmount: Story = {
  name: '5만원 미만 · Below 50,000 won',
  args: { amount: 32_000 },
  play: async (story) => {
    await pick(story, 'issuer', kb.code);
  },
  parameters: {
    check: async (story) => {
      await expect(offeredTexts(story, 'months')).toEqual(['일시불']);
      await payWithCard(story, kb, 0);
    },
  },
};

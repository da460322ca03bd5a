import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect, userEvent } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { chooseCard, windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/카드 포인트 · cardPoints (CARDPOINT, cp_yn)',
  id: 'options-cardpoints',
  parameters: { option: 'cardPoints' },
};
export default meta;

const usePoints = { role: 'checkbox', ko: '보유 포인트 사용', en: 'Use my points' } as const;

/**
 * After the shopper has chosen a card, a checkbox offers to pay a part with card points.
 *
 * 카드를 고르면 카드 포인트를 쓸지 묻는 체크박스가 나옵니다.
 */
export const Offered: CheckoutStory = {
  name: '포인트 사용 · Offered',
  args: { cardPoints: true },
  parameters: {
    steps: [chooseCard(cardIssuers.shinhan)],
    shows: usePoints,
    check: async (story) => {
      const points = windowOf(story).getByRole('checkbox', { name: /포인트 사용|my points/ });
      await userEvent.click(points);
      await expect(points).toBeChecked();
    },
    sends: { bypass: { acceptmethod: 'CARDPOINT', P_RESERVED: 'cp_yn=Y' } },
  },
};

/** A phone reads a different parameter. Both parameters are always sent. */
export const OnAPhone: CheckoutStory = {
  ...Offered,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};

/**
 * If the card is chosen on your page, a phone needs a different token, `dcp_yn=Y`.
 *
 * 쇼핑몰 화면에서 카드사를 골랐다면 휴대폰에는 다른 토큰(`dcp_yn=Y`)이 전송됩니다.
 */
export const DirectCard: CheckoutStory = {
  name: '카드사를 지정한 결제 · With a direct card',
  args: { cardPoints: true, directCard: { code: cardIssuers.shinhan.code, quota: 0 } },
  parameters: {
    shows: usePoints,
    sends: { bypass: { acceptmethod: 'CARDPOINT', P_RESERVED: 'dcp_yn=Y' } },
  },
};

/** The phone shows the checkbox too. */
export const DirectCardOnAPhone: CheckoutStory = {
  ...DirectCard,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};

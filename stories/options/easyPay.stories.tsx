import type { Meta } from '@storybook/react-vite';
import { cardIssuers, payMethods } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import type { Check } from '../support/window/endState.js';
import { choose, chooseCard, windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/간편결제 버튼 · easyPay (noeasypay)',
  id: 'options-easypay',
  parameters: { option: 'easyPay' },
};
export default meta;

const easyPays = { name: /간편결제|asy pay/ };

const offersNoEasyPay: Check = (story) =>
  expect(windowOf(story).queryAllByRole('group', easyPays)).toHaveLength(0);

/**
 * By default, the window for a card also offers easy pays, above and below the cards.
 *
 * 기본값에서는 카드 결제창의 카드사 위와 아래에 간편결제도 나옵니다.
 */
export const Offered: CheckoutStory = {
  name: '간편결제도 보이기 · Offered (지갑 페이 wallet)',
  args: { easyPay: true },
  parameters: {
    shows: { role: 'group', ko: '간편결제', en: 'Easy pay' },
    check: async (story) => {
      await expect(windowOf(story).getAllByRole('group', easyPays)).toHaveLength(2);
      await choose(windowOf(story), payMethods.naverpay);
    },
    omits: ['bypass'],
  },
};

/**
 * The window offers only cards. The easy-pay buttons are hidden.
 *
 * 간편결제 버튼을 숨기고 카드만 보여 줍니다.
 */
export const NotOffered: CheckoutStory = {
  name: '카드만 보이기 · Not offered',
  args: { easyPay: false },
  parameters: {
    shows: { role: 'group', ko: '카드', en: 'Cards' },
    check: offersNoEasyPay,
    sends: { bypass: { acceptmethod: 'noeasypay', P_RESERVED: 'noeasypay=Y' } },
  },
};

/** A phone reads a different parameter. Both parameters are always sent. */
export const NotOfferedOnAPhone: CheckoutStory = {
  ...NotOffered,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};

/**
 * The window offers only cards, and card points. The tokens of both options are in one `bypass`,
 * for PC and phone.
 *
 * 카드와 카드 포인트만 보여 줍니다. 두 옵션의 토큰이 PC용과 휴대폰용 `bypass` 하나에 함께 담깁니다.
 */
export const NotOfferedWithCardPoints: CheckoutStory = {
  name: '카드와 카드 포인트만 · Only cards and card points',
  args: { easyPay: false, cardPoints: true },
  parameters: {
    steps: [chooseCard(cardIssuers.hana)],
    shows: { role: 'checkbox', ko: '보유 포인트 사용', en: 'Use my points' },
    check: offersNoEasyPay,
    sends: {
      bypass: { acceptmethod: 'noeasypay:CARDPOINT', P_RESERVED: 'noeasypay=Y&cp_yn=Y' },
    },
  },
};

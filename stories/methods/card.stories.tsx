import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { buttonsIn, choose, chooseCard, click, windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '결제수단 · Methods/신용카드 · Card (pay_method card)',
  id: 'methods-card',
  parameters: { option: 'method' },
};
export default meta;

const { nh, woori, hyundai } = cardIssuers;

/**
 * The window has three columns: the method, the choice of a card company or an easy pay, and the
 * summary. The grid shows the most used card companies; “Other cards” (그외카드) opens the others.
 * The minimum amount is 100 won.
 *
 * 결제창은 세 칸입니다. 왼쪽은 결제수단, 가운데는 카드사와 간편결제 선택, 오른쪽은 결제 내역입니다.
 * 많이 쓰는 카드사가 먼저 나오고 나머지는 ‘그외카드’에 있습니다. 최소 금액은 100원입니다.
 */
export const Card: CheckoutStory = {
  name: '카드 고르기 · Choice of the card (체크카드 법인카드 약관 동의 terms agreement)',
  args: { method: 'card' },
  parameters: {
    shows: { role: 'group', ko: '카드', en: 'Cards' },
    check: async (story) => {
      await expect(buttonsIn(windowOf(story), /^(카드|Cards)$/)).toHaveLength(9);
      await choose(windowOf(story), nh);
    },
    sends: { pay_method: 'card' },
  },
};

/**
 * The card companies that the shopper sees after a click on “Other cards” (그외카드).
 *
 * 구매자가 ‘그외카드’를 누르면 나오는 카드사입니다.
 */
export const OtherCards: CheckoutStory = {
  name: '그외카드 · Other cards',
  args: { method: 'card' },
  parameters: {
    steps: [click({ ko: '그외카드', en: 'Other cards' })],
    shows: { role: 'group', ko: '그외카드', en: 'Other cards' },
    check: async (story) => {
      await expect(buttonsIn(windowOf(story), /^(그외카드|Other cards)$/)).toHaveLength(13);
      await choose(windowOf(story), woori);
    },
    sends: { pay_method: 'card' },
  },
};

/**
 * After the choice of a card, the shopper chooses the months. On a phone, this is the second page
 * of the window, which has a field for the e-mail address too.
 *
 * 카드를 고른 뒤 할부 개월을 고릅니다. 휴대폰에서는 결제창의 두 번째 화면이며 이메일 입력란도
 * 있습니다.
 */
export const ChosenCard: CheckoutStory = {
  name: '카드를 고른 뒤 · After the choice (앱카드 카드번호 app card)',
  args: { method: 'card' },
  parameters: {
    steps: [chooseCard(hyundai)],
    shows: { role: 'combobox', ko: '할부선택', en: 'Installments' },
    sends: { pay_method: 'card' },
  },
};

/** On a phone, the first page has no button that continues: a tap on a card company continues. */
export const CardOnAPhone: CheckoutStory = {
  ...Card,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
  parameters: {
    ...Card.parameters,
    check: async (story) => {
      const window = windowOf(story);
      await expect(window.queryByRole('button', { name: /^(다음|Next)$/ })).toBeNull();
      await choose(window, hyundai);
      await expect(window.getByRole('textbox', { name: /이메일|E-mail/ })).toBeVisible();
    },
  },
};

import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import type { Check } from '../support/window/endState.js';
import { either, windowOf } from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/카드사와 할부 지정 · directCard (card.direct.code, card.direct.quota)',
  id: 'options-directcard',
  parameters: { option: 'directCard' },
};
export default meta;

const lumpSum = { ko: '일시불', en: 'Lump sum' };

/** The shopper cannot choose the card company in the window. */
const hasFixedCard: Check = async (story) => {
  const window = windowOf(story);
  await expect(window.queryByRole('group', { name: /^(카드|Cards)$/ })).toBeNull();
  await expect(window.queryByRole('button', { name: /카드 재선택|Choose another/ })).toBeNull();
};

/**
 * The shopper has chosen the card company and the months on your page. The window skips the list of
 * card companies and shows the fixed months. It cannot be used together with `installments` or
 * `cards`.
 *
 * 구매자가 쇼핑몰 화면에서 카드사와 할부를 이미 골랐습니다. 결제창은 카드사 목록을 건너뛰고 정해진
 * 개월을 보여 줍니다. `installments`, `cards`와 함께 쓸 수 없습니다.
 */
export const ThreeMonths: CheckoutStory = {
  name: '신한카드 3개월 · Shinhan, 3 months',
  args: { directCard: { code: cardIssuers.shinhan.code, quota: 3 } },
  parameters: {
    shows: { ko: '3개월', en: '3 months' },
    check: hasFixedCard,
    sends: { 'card.direct': { code: '366', quota: 3 } },
    gives: '"months": 3',
  },
};

/** On a phone, the window skips its first page and shows the card and its months at once. */
export const OnAPhone: CheckoutStory = {
  ...ThreeMonths,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};

/**
 * `quota: 0` is a lump sum (일시불).
 *
 * `quota: 0`은 일시불입니다.
 */
export const LumpSum: CheckoutStory = {
  name: '카카오뱅크 일시불 · Kakao Bank, lump sum',
  args: { directCard: { code: cardIssuers.kakaoBank.code, quota: 0 } },
  parameters: {
    shows: lumpSum,
    check: (story) =>
      expect(windowOf(story).getByText(either(cardIssuers.kakaoBank))).toBeVisible(),
    sends: { 'card.direct': { code: '090', quota: 0 } },
  },
};

/**
 * Below 50,000 won, the window shows a lump sum instead of the fixed months. The developer's
 * console prints a warning once.
 *
 * 5만원 미만이면 정한 개월 대신 일시불이 나오고, 개발자 콘솔에 경고가 한 번 나옵니다.
 */
export const BelowTheMinimum: CheckoutStory = {
  name: '5만원 미만 · Below 50,000 won',
  args: {
    order: { merchantUid: 'order_small', name: '원두 선물 세트', amount: 49_900 },
    directCard: { code: cardIssuers.hyundai.code, quota: 3 },
  },
  parameters: {
    shows: lumpSum,
    sends: { 'card.direct': { code: '367', quota: 3 } },
    gives: '"months": 0',
  },
};

import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import {
  checkout,
  onPhone,
  phoneDocs,
  type CheckoutArgs,
  type CheckoutStory,
} from '../support/checkout.js';
import {
  buttonsIn,
  choose,
  chooseCard,
  freeMonths,
  openMonths,
  windowOf,
} from '../support/window/windowActions.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title:
    '옵션 · Options/무이자 할부 · interestFree (card.interest_free, card.detail.max_month, useFreeInterestFromMall)',
  id: 'options-interestfree',
  parameters: { option: 'interestFree' },
};
export default meta;

const { shinhan, hyundai, samsung } = cardIssuers;
const months = { role: 'listbox', ko: '할부선택', en: 'Installments' } as const;

/**
 * Months without interest (무이자): the merchant pays the interest. The window shows this above the
 * cards, and marks the months after the shopper has chosen a card. **KG Inicis must first enable
 * this for your MID (상점아이디)**, after an agreement.
 *
 * 이자를 상점이 부담하는 무이자 할부입니다. 카드사 목록 위에 안내가 나오고, 카드를 고르면 무이자
 * 개월이 표시됩니다. **KG이니시스와 계약한 뒤 상점아이디(MID)에 설정되어 있어야 합니다.**
 */
export const ForEveryCard: CheckoutStory = {
  name: '모든 카드 3개월까지 · All cards, up to 3 months',
  args: { interestFree: 3 },
  parameters: {
    steps: [chooseCard(shinhan), openMonths],
    shows: months,
    check: async (story) => {
      const window = windowOf(story);
      await expect(window.getByText(/모든 카드 2~3개월|All cards 2–3 months/)).toBeVisible();
      await expect(freeMonths(window)).toEqual([2, 3]);
    },
    sends: { 'card.interest_free': 3 },
  },
};

const byCompany = { interestFree: { [shinhan.code]: 6, [hyundai.code]: 3 } };
const sentByCompany = {
  card: {
    detail: [
      { card_code: '366', enabled: true, max_month: 6 },
      { card_code: '367', enabled: true, max_month: 3 },
    ],
  },
  useFreeInterestFromMall: true,
};

/**
 * A separate number of months for each company. All other companies charge their usual interest.
 *
 * 카드사마다 무이자 개월을 다르게 정합니다. 나머지 카드사는 원래대로 이자를 받습니다.
 */
export const PerCompany: CheckoutStory = {
  name: '카드사별 개월 · Months by company',
  args: byCompany,
  parameters: {
    steps: [chooseCard(shinhan), openMonths],
    shows: months,
    check: async (story) => {
      const window = windowOf(story);
      await expect(freeMonths(window)).toEqual([2, 3, 4, 5, 6]);
      await choose(window, samsung);
      await expect(freeMonths(window)).toEqual([]);
      await choose(window, hyundai);
      await expect(freeMonths(window)).toEqual([2, 3]);
    },
    sends: sentByCompany,
  },
};

/**
 * On a phone, these companies are in separate rows with their months, above the other companies.
 *
 * 휴대폰에서는 이 카드사들이 무이자 개월과 함께 다른 카드사 위에 따로 나옵니다.
 */
export const PerCompanyRows: CheckoutStory = {
  ...onPhone,
  name: '휴대폰의 무이자 목록 · Rows on a phone',
  args: byCompany,
  parameters: {
    docs: phoneDocs,
    shows: { role: 'group', ko: '5만원 이상 무이자 할부', en: 'Interest-free from ₩50,000' },
    check: async (story) => {
      const window = windowOf(story);
      await expect(buttonsIn(window, /무이자 할부|^Interest-free/)).toHaveLength(2);
      await chooseCard(shinhan)(window);
      await expect(freeMonths(window)).toEqual([2, 3, 4, 5, 6]);
    },
    sends: sentByCompany,
  },
};

/**
 * Together with `cards`: both options set `card.detail`, with one rule for each company.
 *
 * `cards`와 함께 쓴 경우입니다. 두 옵션 모두 `card.detail`에 들어가며 카드사마다 규칙이 하나입니다.
 */
export const WithACardList: CheckoutStory = {
  name: '카드사 목록과 함께 · With a list of companies',
  args: {
    cards: { only: [shinhan.code, samsung.code] },
    interestFree: { [shinhan.code]: 6 },
  },
  parameters: {
    steps: [chooseCard(shinhan), openMonths],
    shows: months,
    check: async (story) => {
      const window = windowOf(story);
      await expect(freeMonths(window)).toEqual([2, 3, 4, 5, 6]);
      await choose(window, samsung);
      await expect(freeMonths(window)).toEqual([]);
    },
    sends: {
      'card.detail': [
        { card_code: '*', enabled: false },
        { card_code: '366', enabled: true, max_month: 6 },
        { card_code: '365', enabled: true },
      ],
    },
  },
};

import type { Meta } from '@storybook/react-vite';
import { useState } from 'react';
import {
  cardIssuers,
  InicisCheckout,
  InstallmentField,
  type InstallmentFieldProps,
} from 'react-inicis';
import { expect, fn } from 'storybook/test';
import type { StoryOf } from '../support/window/endState.js';
import { createOnClick, verify } from '../support/server.js';
import { resultPanel, sentParams } from '../support/window/windowActions.js';
import { list, offeredTexts, payWithCard, pick } from './fieldActions.js';
import './fields.css';

const { shinhan, samsung } = cardIssuers;

/** Page that stores the choice, and pays with one card company in the chosen months. */
function Page({ value, onChange, ...field }: InstallmentFieldProps) {
  const [months, setMonths] = useState(value);
  const { amount, card, interestFree } = field;
  return (
    <form>
      <InstallmentField
        {...field}
        value={months}
        onChange={(chosen) => {
          setMonths(chosen);
          onChange(chosen);
        }}
      />
      <InicisCheckout
        order={createOnClick({ merchantUid: 'order_months', name: '원두 1kg', amount })}
        buyer={{ tel: '010-1234-5678' }}
        directCard={{ code: card || shinhan.code, quota: months }}
        interestFree={interestFree}
        verify={verify}
      />
    </form>
  );
}

const meta: Meta<InstallmentFieldProps> = {
  title: '폼 필드 · Fields/할부 개월 선택 · InstallmentField',
  id: 'fields-installmentfield',
  component: InstallmentField,
  args: { value: 0, amount: 64_000, card: shinhan.code, onChange: fn() },
  argTypes: {
    value: { control: 'number' },
    amount: { control: 'number' },
    installments: { control: 'object' },
    card: { control: 'text' },
    interestFree: { control: 'object' },
    disabled: { control: 'boolean' },
  },
  render: (args) => <Page key={args.value} {...args} />,
};
export default meta;

type Story = StoryOf<InstallmentFieldProps>;

/**
 * The field offers a lump sum and the months of `installments`. The window shows the chosen months
 * and offers no choice.
 *
 * 일시불과 `installments`의 개월이 나옵니다. 결제창은 고른 개월을 보여 주고 다시 묻지 않습니다.
 */
export const Months: Story = {
  name: '고른 개월만 · Only these months',
  args: { installments: [2, 3, 6] },
  play: async (story) => {
    await pick(story, 'months', 3);
  },
  parameters: {
    check: async (story) => {
      await expect(offeredTexts(story, 'months')).toEqual(['일시불', '2개월', '3개월', '6개월']);
      await expect(story.args.onChange).toHaveBeenCalledWith(3);
      await payWithCard(story, shinhan, 3);
      await expect(resultPanel(story)).toHaveTextContent('"months": 3');
    },
  },
};

/**
 * Without `installments`, the field offers 2 to 12 months.
 *
 * `installments`가 없으면 2개월부터 12개월까지 나옵니다.
 */
export const EveryMonth: Story = {
  name: '12개월까지 · Every month',
  play: async (story) => {
    await pick(story, 'months', 12);
  },
  parameters: {
    check: async (story) => {
      await expect(list(story, 'months').options).toHaveLength(12);
      await payWithCard(story, shinhan, 12);
    },
  },
};

/**
 * The field and the window mark the months without interest: here 2 and 3 months for every card.
 *
 * 필드와 결제창에 무이자 개월이 표시됩니다. 이 예시는 모든 카드 2, 3개월 무이자입니다.
 */
export const InterestFree: Story = {
  name: '무이자 · Interest-free',
  args: { installments: [2, 3, 6], interestFree: 3 },
  play: async (story) => {
    await pick(story, 'months', 3);
  },
  parameters: {
    check: async (story) => {
      await expect(offeredTexts(story, 'months')).toEqual([
        '일시불',
        '2개월 무이자',
        '3개월 무이자',
        '6개월',
      ]);
      await payWithCard(story, shinhan, 3, /^3개월 \(무이자\)$/);
      await expect(await sentParams(story)).toHaveProperty('card.interest_free', 3);
    },
  },
};

/**
 * Months without interest by card company: here up to 5 months for Samsung only.
 *
 * 카드사마다 무이자 개월이 다릅니다. 이 예시는 삼성카드만 5개월까지 무이자입니다.
 */
export const InterestFreeByCompany: Story = {
  name: '카드사별 무이자 · Interest-free by company',
  args: { installments: [3, 5, 6], card: samsung.code, interestFree: { [samsung.code]: 5 } },
  play: async (story) => {
    await pick(story, 'months', 5);
  },
  parameters: {
    check: async (story) => {
      await expect(offeredTexts(story, 'months')).toEqual([
        '일시불',
        '3개월 무이자',
        '5개월 무이자',
        '6개월',
      ]);
      await payWithCard(story, samsung, 5, /^5개월 \(무이자\)$/);
      await expect(await sentParams(story)).toMatchObject({
        card: { detail: [{ card_code: '365', enabled: true, max_month: 5 }] },
        useFreeInterestFromMall: true,
      });
    },
  },
};

/**
 * Below 50,000 won, the field offers only a lump sum, and resets months that were chosen before.
 *
 * 5만원 미만이면 일시불만 나오고, 앞에서 고른 개월은 일시불로 돌아갑니다.
 */
export const BelowTheMinimum: Story = {
  name: '5만원 미만 · Below 50,000 won',
  args: { amount: 49_900, value: 6 },
  parameters: {
    check: async (story) => {
      await expect(offeredTexts(story, 'months')).toEqual(['일시불']);
      await expect(story.args.onChange).toHaveBeenCalledWith(0);
      await payWithCard(story, shinhan, 0);
    },
  },
};

/**
 * With an empty list, the field offers only a lump sum.
 *
 * 빈 목록이면 일시불만 나옵니다.
 */
export const LumpSumOnly: Story = {
  name: '일시불만 · Lump sum only',
  args: { installments: [] },
  parameters: {
    check: async (story) => {
      await expect(offeredTexts(story, 'months')).toEqual(['일시불']);
      await payWithCard(story, shinhan, 0);
    },
  },
};

/**
 * A disabled field keeps its value, and the payment uses it.
 *
 * 비활성 필드는 값을 유지하며, 결제에도 그 값이 쓰입니다.
 */
export const Disabled: Story = {
  name: '비활성 · Disabled',
  args: { value: 3, disabled: true },
  parameters: {
    check: async (story) => {
      await expect(list(story, 'months')).toBeDisabled();
      await payWithCard(story, shinhan, 3);
    },
  },
};

/**
 * The field in English, with `locale="en"` on the provider.
 *
 * 프로바이더에 `locale="en"`을 주면 필드가 영어로 나옵니다.
 */
export const English: Story = {
  name: '영어 · English',
  args: { installments: [2, 3], interestFree: 2 },
  globals: { locale: 'en' },
  play: async (story) => {
    await pick(story, 'months', 2);
  },
  parameters: {
    check: async (story) => {
      await expect(offeredTexts(story, 'months')).toEqual([
        'Lump sum',
        '2 months, interest-free',
        '3 months',
      ]);
      await payWithCard(story, shinhan, 2, /^2 months \(interest-free\)$/);
      await expect(await sentParams(story)).toHaveProperty('language', 'en');
    },
  },
};

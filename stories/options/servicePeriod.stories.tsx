import type { Meta } from '@storybook/react-vite';
import { cardIssuers } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, onPhone, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams, summaryValue } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'servicePeriod' } };
export default meta;

/** 제공기간: the summary shows the first and the last day of the service. */
export const AYear: CheckoutStory = {
  args: {
    order: { merchantUid: 'order_year', name: '커피 수업 1년 이용권', amount: 240_000 },
    servicePeriod: { from: '2027-01-01', to: '2027-12-31' },
  },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(summaryValue(window, '제공기간', 'Period')).toHaveTextContent(
      '2027.01.01 ~ 2027.12.31',
    );
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('period', {
      from: '20270101',
      to: '20271231',
    });
  },
};

/** On a phone, the period is below the amount. */
export const AYearOnAPhone: CheckoutStory = { ...onPhone, ...AYear };

/** Without a period, the window on a phone shows 별도 제공 기간 없음. The window on a PC shows nothing. */
export const NoPeriodOnAPhone: CheckoutStory = {
  ...onPhone,
  play: async (story) => {
    const window = await openWindow(story);
    await expect(summaryValue(window, '제공기간', 'Period')).toHaveTextContent(
      /^(별도 제공 기간 없음|No separate period)$/,
    );
    await choose(window, cardIssuers.shinhan);
    await confirm(window);
    await expect(await sentParams(story)).not.toHaveProperty('period');
  },
};

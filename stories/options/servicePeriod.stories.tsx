import type { Meta } from '@storybook/react-vite';
import {
  checkout,
  onPhone,
  phoneDocs,
  type CheckoutArgs,
  type CheckoutStory,
} from '../support/checkout.js';
import { inBoth } from '../support/window/endState.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/제공기간 · servicePeriod (period.from, period.to)',
  id: 'options-serviceperiod',
  parameters: { option: 'servicePeriod' },
};
export default meta;

/**
 * Service period (제공기간): the summary shows the first and the last day of the service.
 *
 * 결제 내역에 서비스 이용 기간의 첫날과 마지막 날이 나옵니다.
 */
export const AYear: CheckoutStory = {
  name: '1년 이용권 · A year (이용기간 구독 subscription)',
  args: {
    order: { merchantUid: 'order_year', name: '커피 수업 1년 이용권', amount: 240_000 },
    servicePeriod: { from: '2027-01-01', to: '2027-12-31' },
  },
  parameters: {
    shows: inBoth('2027.01.01 ~ 2027.12.31'),
    sends: { period: { from: '20270101', to: '20271231' } },
  },
};

/** On a phone, the period is below the amount. */
export const AYearOnAPhone: CheckoutStory = {
  ...AYear,
  ...onPhone,
  tags: ['!dev', '!autodocs', 'test'],
};

/**
 * Without a period, the window on a phone shows “No separate period” (별도 제공 기간 없음). The
 * window on a PC shows nothing.
 *
 * 기간이 없으면 휴대폰 결제창에는 ‘별도 제공 기간 없음’이 나오고 PC 결제창에는 아무것도 나오지
 * 않습니다.
 */
export const NoPeriodOnAPhone: CheckoutStory = {
  ...onPhone,
  name: '기간이 없을 때, 휴대폰 · No period on a phone',
  parameters: {
    docs: phoneDocs,
    shows: { ko: '별도 제공 기간 없음', en: 'No separate period' },
    omits: ['period'],
  },
};

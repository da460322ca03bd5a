import type { Meta } from '@storybook/react-vite';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title: '옵션 · Options/가상계좌 입금기한 · dueDate (vbank_due)',
  id: 'options-duedate',
  parameters: { option: 'dueDate' },
};
export default meta;

const until = (time: string) => ({ ko: `${time}까지`, en: `until ${time}` });

/**
 * The due date of the deposit is the end of this day in Korean time.
 *
 * 한국 시각으로 이 날이 끝날 때까지 입금할 수 있습니다.
 */
export const Day: CheckoutStory = {
  name: '날짜 · A day (마감 만료 유효기간 deadline expiry)',
  args: { method: 'vbank', dueDate: '2030-12-31' },
  parameters: { shows: until('2030-12-31 23:59'), sends: { vbank_due: '2030-12-31' } },
};

/**
 * The due date includes a time, in a format of the gateway.
 *
 * PG 형식으로 시각까지 정한 입금기한입니다.
 */
export const DateAndTime: CheckoutStory = {
  name: '날짜와 시각 · A day and a time',
  args: { method: 'vbank', dueDate: '2030-12-31 18:00:00' },
  parameters: { shows: until('2030-12-31 18:00'), sends: { vbank_due: '2030-12-31 18:00:00' } },
};

/**
 * A `Date` is converted to Korean time. The time zone of the browser has no effect.
 *
 * `Date`는 한국 시각으로 바뀝니다. 브라우저의 시간대는 영향을 주지 않습니다.
 */
export const DateObject: CheckoutStory = {
  name: 'Date 객체 · A Date',
  args: { method: 'vbank', dueDate: new Date('2030-12-31T09:00:00Z') },
  argTypes: { dueDate: { control: false } },
  parameters: { shows: until('2030-12-31 18:00'), sends: { vbank_due: '20301231180000' } },
};

const koreanToday = Date.now() + 9 * 3_600_000;
const inThirtyDays = new Date(koreanToday + 30 * 86_400_000).toISOString().slice(0, 10);

/**
 * Without `dueDate`, the gateway's default is 30 days.
 *
 * `dueDate`가 없으면 PG 기본값인 30일입니다.
 */
export const ThirtyDays: CheckoutStory = {
  name: '기본값 30일 · 30 days by default',
  args: { method: 'vbank' },
  parameters: { shows: until(`${inThirtyDays} 23:59`), omits: ['vbank_due'] },
};

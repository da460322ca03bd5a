import type { Meta } from '@storybook/react-vite';
import { banks } from 'react-inicis';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import { choose, confirm, openWindow, sentParams } from '../support/windowActions.js';

const meta: Meta<CheckoutArgs> = { ...checkout, parameters: { option: 'dueDate' } };
export default meta;

/** The due date of the deposit is the end of this day in Korean time. */
export const Day: CheckoutStory = {
  args: { method: 'vbank', dueDate: '2030-12-31' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/2030-12-31 23:59/)).toBeVisible();
    await choose(window, banks.woori);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('vbank_due', '2030-12-31');
  },
};

/** The due date includes a time, in a format of the gateway. */
export const DateAndTime: CheckoutStory = {
  args: { method: 'vbank', dueDate: '2030-12-31 18:00:00' },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/2030-12-31 18:00/)).toBeVisible();
    await choose(window, banks.woori);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('vbank_due', '2030-12-31 18:00:00');
  },
};

/** A `Date` is converted to Korean time. The time zone of the browser has no effect. */
export const DateObject: CheckoutStory = {
  args: { method: 'vbank', dueDate: new Date('2030-12-31T09:00:00Z') },
  argTypes: { dueDate: { control: false } },
  play: async (story) => {
    const window = await openWindow(story);
    await expect(window.getByText(/2030-12-31 18:00/)).toBeVisible();
    await choose(window, banks.woori);
    await confirm(window);
    await expect(await sentParams(story)).toHaveProperty('vbank_due', '20301231180000');
  },
};

/** Without `dueDate`, the gateway's default is 30 days. */
export const ThirtyDays: CheckoutStory = {
  args: { method: 'vbank' },
  play: async (story) => {
    const koreanToday = Date.now() + 9 * 3_600_000;
    const due = new Date(koreanToday + 30 * 86_400_000).toISOString().slice(0, 10);
    const window = await openWindow(story);
    await expect(window.getByText(new RegExp(`${due} 23:59`))).toBeVisible();
    await choose(window, banks.woori);
    await confirm(window);
    await expect(await sentParams(story)).not.toHaveProperty('vbank_due');
  },
};

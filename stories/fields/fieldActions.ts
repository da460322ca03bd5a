import type { StoryContext } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import {
  choose,
  confirm,
  either,
  openWindow,
  sentParams,
} from '../support/window/windowActions.js';

type Story = Pick<StoryContext, 'id' | 'canvas'>;

const labels = {
  issuer: { ko: '카드사', en: 'Card company' },
  months: { ko: '할부 개월', en: 'Installments' },
};

/** Returns the `<select>` of a field, in either language. */
export const list = ({ canvas }: Story, field: keyof typeof labels) =>
  canvas.getByRole<HTMLSelectElement>('combobox', { name: either(labels[field]) });

/** Returns the option texts of a field. */
export const offeredTexts = (story: Story, field: keyof typeof labels) =>
  [...list(story, field).options].map(({ text }) => text);

/** Selects a value in a field, if it offers it: a card company code, or a number of months. */
export async function pick(story: Story, field: keyof typeof labels, value: string | number) {
  const select = list(story, field);
  if ([...select.options].some((option) => option.value === String(value)))
    await userEvent.selectOptions(select, String(value));
}

/** Returns the radio button of a method. */
export const radio = ({ canvas }: Story, name: { ko: string; en: string }) =>
  canvas.getByRole('radio', { name: either(name) });

interface Issuer {
  code: string;
  ko: string;
  en: string;
}

/**
 * Opens the window and pays. Checks that the window does not ask again for the card company and the
 * months that were chosen on the page, and that both are sent.
 */
export async function payWithCard(
  story: Story,
  { code, ...issuer }: Issuer,
  months: number,
  shown = months ? new RegExp(`^${months}(개월| months)$`) : /^(일시불|Lump sum)$/,
): Promise<void> {
  const window = await openWindow(story);
  await expect(window.queryByRole('group', { name: /^(카드|Cards)$/ })).toBeNull();
  await expect(window.queryByRole('combobox')).toBeNull();
  await expect(window.getByText(either(issuer))).toBeVisible();
  await expect(window.getByText(shown)).toBeVisible();
  await confirm(window);
  await expect(await sentParams(story)).toHaveProperty('card.direct', { code, quota: months });
}

/** Opens the window of a virtual account and pays. Checks that nothing of a card is sent. */
export async function payByAccount(story: Story, bank: { ko: string; en: string }): Promise<void> {
  const window = await openWindow(story);
  await choose(window, bank);
  await confirm(window);
  const params = await sentParams(story);
  await expect(params).toHaveProperty('pay_method', 'vbank');
  await expect(params).not.toHaveProperty('card');
}

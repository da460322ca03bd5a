import type { StoryContext } from '@storybook/react-vite';
import { userEvent } from 'storybook/test';
import { either } from '../support/windowActions.js';

type Story = Pick<StoryContext, 'canvas'>;

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

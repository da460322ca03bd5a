import type { StoryContext } from '@storybook/react-vite';
import { userEvent } from 'storybook/test';
import { either } from '../support/shopper.js';

type Story = Pick<StoryContext, 'canvas'>;

const labels = {
  issuer: { ko: '카드사', en: 'Card company' },
  months: { ko: '할부 개월', en: 'Installments' },
};

/** A field's own list on the page, in either language. */
export const list = ({ canvas }: Story, field: keyof typeof labels) =>
  canvas.getByRole<HTMLSelectElement>('combobox', { name: either(labels[field]) });

/** What the shopper reads in a list. */
export const offered = (story: Story, field: keyof typeof labels) =>
  [...list(story, field).options].map(({ text }) => text);

/** Chooses in a list by its value: a company's code, or a number of months. */
export const pick = (story: Story, field: keyof typeof labels, value: string | number) =>
  userEvent.selectOptions(list(story, field), String(value));

/** The radio button of a method. */
export const radio = ({ canvas }: Story, name: { ko: string; en: string }) =>
  canvas.getByRole('radio', { name: either(name) });

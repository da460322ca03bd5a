import type { StoryContext } from '@storybook/react-vite';
import type { RequestPayParams } from 'react-inicis';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { shopOf } from './shop.js';

/** What `play` is given, as far as a shopper needs it. */
type Story = Pick<StoryContext, 'id' | 'canvas'>;

/** What is in the payment window, to look at and to use. */
type PaymentWindow = ReturnType<typeof within>;

/** A name in either language of the toolbar. */
export const either = ({ ko, en }: { ko: string; en: string }) =>
  new RegExp(`^(${ko}|${en})$`.replaceAll('.', String.raw`\.`));

/** Presses the story's button and waits for the window. */
export async function openWindow(story: Story, button = /./): Promise<PaymentWindow> {
  await userEvent.click(story.canvas.getByRole('button', { name: button }));
  return within(
    await waitFor(() => {
      const window = shopOf(story.id).sandbox.window();
      if (window) return window;
      throw new Error('No payment window opened. Does the toolbar answer it?');
    }),
  );
}

/** Presses the button of a card company, a bank or an easy pay. */
export const choose = (window: PaymentWindow, offer: { ko: string; en: string }) =>
  userEvent.click(window.getByRole('button', { name: either(offer) }));

/** Fills what the window asks for with its test values. */
export const fill = (window: PaymentWindow) =>
  userEvent.click(window.getByRole('button', { name: /테스트 값|test values/i }));

/** The buttons of a group: card companies, banks or easy pays. */
export const offers = (window: PaymentWindow, name: RegExp) =>
  within(window.getByRole('group', { name })).getAllByRole('button');

const months = (window: PaymentWindow) =>
  within(window.getByRole('combobox', { name: /할부선택|Installments/ }));

/** The months that the window offers for the chosen card. */
export const offeredMonths = (window: PaymentWindow) =>
  months(window)
    .getAllByRole<HTMLOptionElement>('option')
    .map(({ value }) => Number(value));

/** Which of them it marks as free of interest. */
export const freeMonths = (window: PaymentWindow) =>
  months(window)
    .queryAllByRole<HTMLOptionElement>('option', { name: /무이자|interest-free/ })
    .map(({ value }) => Number(value));

/** A line of what is paid, by its label in either language. */
export const summary = (window: PaymentWindow, ko: string, en: string) =>
  window.getByText(either({ ko, en })).nextElementSibling;

/** Agrees to everything and goes on: the shopper pays. */
export async function confirm(window: PaymentWindow) {
  await userEvent.click(window.getByRole('checkbox', { name: /전체동의|Agree to all/ }));
  await userEvent.click(window.getByRole('button', { name: /^(다음|Next|확인|Confirm)$/ }));
}

/** What the story shows of its end. */
export const result = ({ canvas }: Story) => canvas.getByRole('region', { name: 'Result' });

/** Waits until the payment has come to this phase, and tells what the gateway had received. */
export async function sent(story: Story, phase = 'done'): Promise<RequestPayParams | undefined> {
  await waitFor(() => expect(within(result(story)).getByText(phase)).toBeVisible());
  return shopOf(story.id).sandbox.requests.at(-1);
}

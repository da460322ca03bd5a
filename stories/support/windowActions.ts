import type { StoryContext } from '@storybook/react-vite';
import type { RequestPayParams } from 'react-inicis';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { sandboxOf } from './storySandbox.js';

/** Part of the `play` context that these actions need. */
type Story = Pick<StoryContext, 'id' | 'canvas'>;

/** Queries for the contents of the payment window. */
type PaymentWindow = ReturnType<typeof within>;

/** Returns a pattern for a name in either language of the toolbar. */
export const either = ({ ko, en }: { ko: string; en: string }) =>
  new RegExp(`^(${ko}|${en})$`.replaceAll('.', String.raw`\.`));

/** Clicks the button of the story and waits for the payment window. */
export async function openWindow(story: Story, button = /./): Promise<PaymentWindow> {
  await userEvent.click(story.canvas.getByRole('button', { name: button }));
  return within(
    await waitFor(() => {
      const window = sandboxOf(story.id).window();
      if (window) return window;
      throw new Error('No payment window opened. Is the toolbar set to “You use the window”?');
    }),
  );
}

/** Clicks the button of a card company, a bank or an easy pay. */
export const choose = (window: PaymentWindow, offer: { ko: string; en: string }) =>
  userEvent.click(window.getByRole('button', { name: either(offer) }));

/** Fills the form of the window with its test values. */
export const fillTestValues = (window: PaymentWindow) =>
  userEvent.click(window.getByRole('button', { name: /테스트 값|test values/i }));

/** Returns the buttons of a group: card companies, banks or easy pays. */
export const buttonsIn = (window: PaymentWindow, name: RegExp) =>
  within(window.getByRole('group', { name })).getAllByRole('button');

const months = (window: PaymentWindow) =>
  within(window.getByRole('combobox', { name: /할부선택|Installments/ }));

/** Returns the months that the window offers for the chosen card. */
export const offeredMonths = (window: PaymentWindow) =>
  months(window)
    .getAllByRole<HTMLOptionElement>('option')
    .map(({ value }) => Number(value));

/** Returns the months that the window marks as interest-free. */
export const freeMonths = (window: PaymentWindow) =>
  months(window)
    .queryAllByRole<HTMLOptionElement>('option', { name: /무이자|interest-free/ })
    .map(({ value }) => Number(value));

/** Returns a value of the window's summary. Finds it by its label in either language. */
export const summaryValue = (window: PaymentWindow, ko: string, en: string) =>
  window.getByText(either({ ko, en })).nextElementSibling;

/** Agrees to all terms and pays. */
export async function confirm(window: PaymentWindow) {
  await userEvent.click(window.getByRole('checkbox', { name: /전체동의|Agree to all/ }));
  await userEvent.click(window.getByRole('button', { name: /^(다음|Next|확인|Confirm)$/ }));
}

/** Returns the panel with the result. */
export const resultPanel = ({ canvas }: Story) => canvas.getByRole('region', { name: 'Result' });

/** Waits until the payment is in this phase, and returns the request that the gateway received. */
export async function sentParams(
  story: Story,
  phase = 'done',
): Promise<RequestPayParams | undefined> {
  await waitFor(() => expect(within(resultPanel(story)).getByText(phase)).toBeVisible());
  return sandboxOf(story.id).requests.at(-1);
}

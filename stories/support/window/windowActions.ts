import type { StoryContext } from '@storybook/react-vite';
import type { RequestPayParams } from 'react-inicis';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { BothLanguages, PaymentWindow, Step } from './endState.js';
import { sandboxOf } from '../storySandbox.js';

/** Part of the `play` context that these actions need. */
type Story = Pick<StoryContext, 'id' | 'canvas'>;

/** Returns a pattern for a name in either language of the toolbar. */
export const either = ({ ko, en }: BothLanguages) =>
  new RegExp(
    `^(${[ko, en].map((text) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')})$`,
  );

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

/** Returns queries for the open window. */
export function windowOf({ id }: Story): PaymentWindow {
  const window = sandboxOf(id).window();
  if (window) return within(window);
  throw new Error('No payment window is open.');
}

/** Clicks the button of a card company, a bank or an easy pay. */
export const choose = (window: PaymentWindow, offer: BothLanguages) =>
  userEvent.click(window.getByRole('button', { name: either(offer) }));

const firstOf = (window: PaymentWindow, groups: RegExp) =>
  window
    .queryAllByRole('group', { name: groups })
    .flatMap((group) => within(group).queryAllByRole('button'))[0];

const companies = /^(카드|Cards|입금은행|Bank for the deposit|출금은행|Your bank)$/;

/** Step: chooses a card company. If the window does not offer it, chooses the first one. */
export const chooseCard =
  ({ ko, en }: BothLanguages): Step =>
  async (window) => {
    const offered = window.queryByRole('button', { name: new RegExp(`^(${ko}|${en})`) });
    const button = offered ?? firstOf(window, companies);
    if (button) await userEvent.click(button);
  };

/** Step: shows the list of months as it is after a click, because a script cannot open a list. */
export const openMonths: Step = async (window) => {
  const list = monthList(window);
  if (!list) return;
  list.size = Math.min(list.options.length, 7);
  list.style.height = 'auto';
};

/** Step: clicks a button. */
export const click =
  (button: BothLanguages): Step =>
  async (window) => {
    const found = window.queryByRole('button', { name: either(button) });
    if (found) await userEvent.click(found);
  };

const testValues = /테스트 값|test values/i;

/** Fills the form of the window with its test values. */
export const fillTestValues = (window: PaymentWindow) =>
  userEvent.click(window.getByRole('button', { name: testValues }));

/** Returns the buttons of a group: card companies, banks or easy pays. */
export const buttonsIn = (window: PaymentWindow, name: RegExp) =>
  within(window.getByRole('group', { name })).getAllByRole('button');

const monthList = (window: PaymentWindow) =>
  window.queryByLabelText<HTMLSelectElement>(/^(할부선택|Installments)$/);

const monthOptions = (window: PaymentWindow) => [...(monthList(window)?.options ?? [])];

/** Returns the months that the window offers for the chosen card. Empty if there is no list. */
export const offeredMonths = (window: PaymentWindow) =>
  monthOptions(window).map(({ value }) => Number(value));

/** Returns the months that the window marks as interest-free. */
export const freeMonths = (window: PaymentWindow) =>
  monthOptions(window)
    .filter(({ text }) => /무이자|interest-free/.test(text))
    .map(({ value }) => Number(value));

/** Selects a number of months. */
export const selectMonths = (window: PaymentWindow, months: number) =>
  userEvent.selectOptions(window.getByLabelText(/^(할부선택|Installments)$/), String(months));

/** Returns a value of the window's summary. Finds it by its label in either language. */
export const summaryValue = (window: PaymentWindow, ko: string, en: string) =>
  window.getByText(either({ ko, en })).nextElementSibling;

/** Agrees to all terms and pays. */
export async function confirm(window: PaymentWindow) {
  await userEvent.click(window.getByRole('checkbox', { name: /전체동의|Agree to all/ }));
  await userEvent.click(window.getByRole('button', { name: /^(다음|Next|확인|Confirm)$/ }));
}

/** Pays in the open window. Chooses and fills in whatever the window still asks for. */
export async function pay(window: PaymentWindow): Promise<void> {
  if (window.queryByRole('button', { name: testValues })) await fillTestValues(window);
  const isChosen = window
    .queryAllByRole('button', { pressed: true })
    .some((button) => button.classList.contains('cell'));
  const company = isChosen ? undefined : firstOf(window, companies);
  if (company) await userEvent.click(company);
  await confirm(window);
}

/** Pays if a window is open. */
export async function payIfOpen({ id }: Story): Promise<void> {
  const window = sandboxOf(id).window();
  if (window) await pay(within(window));
}

/** Returns the panel with the result. */
export const resultPanel = ({ canvas }: Story) =>
  canvas.getByRole('region', { name: /^(결과|Result)$/ });

/** Waits until the payment is in this phase, and returns the request that the gateway received. */
export async function sentParams(
  story: Story,
  phase = 'done',
): Promise<RequestPayParams | undefined> {
  await waitFor(() => expect(within(resultPanel(story)).getByText(phase)).toBeVisible());
  return sandboxOf(story.id).requests.at(-1);
}

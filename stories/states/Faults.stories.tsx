import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { sandboxOf } from '../support/storySandbox.js';
import { resultPanel } from '../support/windowActions.js';
import FaultyShop, { faultNames, type Fault } from './FaultyShop.js';
import code from './FaultyShop.tsx?raw';

/**
 * Choose a fault, click the payment button, and see the message for the shopper. The panel below
 * shows the error for your code. Then click “Fix it” and pay again: no fault needs a reload.
 */
const meta: Meta<{ fault: Fault }> = {
  args: { fault: 'none' },
  argTypes: { fault: { control: 'select', options: faultNames } },
  parameters: { docs: { source: { code, language: 'tsx' } } },
  render: ({ fault }, { id }) => <FaultyShop key={fault} fault={fault} storyId={id} />,
};
export default meta;

type Story = StoryObj<{ fault: Fault }>;

type Play = NonNullable<Story['play']>;

const pay = ({ canvas }: Pick<Parameters<Play>[0], 'canvas'>) =>
  userEvent.click(canvas.getByRole('button', { name: /결제하기|Pay/ }));

/** Clicks the button, checks the result, fixes the fault, and pays with the next click. */
const failsThenPays =
  (message: RegExp, { recovers = true } = {}): Play =>
  async (story) => {
    await pay(story);
    await waitFor(() => expect(within(resultPanel(story)).getByText(message)).toBeVisible());
    if (!recovers) return;
    await userEvent.click(story.canvas.getByRole('button', { name: 'Fix it' }));
    sandboxOf(story.id).next('approve');
    await pay(story);
    await waitFor(() => expect(within(resultPanel(story)).getByText('done')).toBeVisible());
  };

const notReachable = /광고 차단|ad blocker/;
const unknownOutcome = /주문 내역을 확인|check your orders/;

/**
 * The script cannot be loaded, for example because of an ad blocker, a firewall or a policy of the
 * page.
 */
export const ScriptMissing: Story = {
  args: { fault: 'script missing' },
  play: failsThenPays(notReachable),
};

/** The network returns a login page instead of the script, for example the Wi-Fi of a hotel. */
export const ScriptIsHtml: Story = {
  args: { fault: 'script is HTML' },
  play: failsThenPays(notReachable),
};

/** The vendor's service is down. No window opens now, and no window opens minutes later. */
export const ListFails: Story = {
  args: { fault: 'list fails' },
  play: failsThenPays(notReachable),
};

/** The code of the store account is misspelt. Only the merchant can fix this. */
export const UnknownAccount: Story = {
  args: { fault: 'unknown account' },
  play: failsThenPays(/판매자에게 문의|contact the shop/),
};

/**
 * Other code hides the window, and the script does not call back. The server is asked for the
 * outcome.
 */
export const WindowClosesSilently: Story = {
  args: { fault: 'window closes silently' },
  play: failsThenPays(unknownOutcome),
};

/**
 * The payment was approved, but the script's answer was lost. The server is asked, and the shopper
 * sees that the payment is done.
 */
export const CallbackLost: Story = {
  args: { fault: 'callback lost after approval' },
  play: failsThenPays(/done/, { recovers: false }),
};

/**
 * The browser blocks the window, and a blank frame covers the page. After 12 seconds a button to
 * close it appears.
 */
export const FrameRefused: Story = { args: { fault: 'frame refused' } };

/**
 * The window does not load. After 15 seconds the shopper sees an error, and the window never opens
 * later.
 */
export const FrameNeverLoads: Story = { args: { fault: 'frame never loads' } };

/** The script server does not respond. After 25 seconds of tries the shopper sees an error. */
export const ScriptNeverAnswers: Story = { args: { fault: 'script never answers' } };

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { sandboxOf } from '../support/storySandbox.js';
import { resultPanel } from '../support/windowActions.js';
import FaultyShop, { faultNames, type Fault } from './FaultyShop.js';
import code from './FaultyShop.tsx?raw';

/**
 * Choose a fault, press the button, and see what the shopper sees; the panel below it shows what
 * your code gets. Then fix it and press again: no fault needs a reload.
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

/** Presses the button, reads the result, fixes the fault, and pays with the next click. */
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

const outOfReach = /광고 차단|ad blocker/;
const unknownEnd = /주문 내역을 확인|check your orders/;

/** An ad blocker, a firewall, a typing error in a policy: the script is not there. */
export const ScriptMissing: Story = {
  args: { fault: 'script missing' },
  play: failsThenPays(outOfReach),
};

/** The network answers with its own page, as in a hotel. */
export const ScriptIsHtml: Story = {
  args: { fault: 'script is HTML' },
  play: failsThenPays(outOfReach),
};

/** The vendor's service is down. The script would keep the request and open it minutes later. */
export const ListFails: Story = { args: { fault: 'list fails' }, play: failsThenPays(outOfReach) };

/** The account is misspelt: only the merchant can fix that. */
export const UnknownAccount: Story = {
  args: { fault: 'unknown account' },
  play: failsThenPays(/판매자에게 문의|contact the shop/),
};

/** Something else hides the window, and the script calls nobody back: the kit asks the server. */
export const WindowClosesSilently: Story = {
  args: { fault: 'window closes silently' },
  play: failsThenPays(unknownEnd),
};

/** The payment was approved and its answer got lost: the server knows, and the shopper has paid. */
export const CallbackLost: Story = {
  args: { fault: 'callback lost after approval' },
  play: failsThenPays(/done/, { recovers: false }),
};

/** A frame that may not be shown lies blank over the page. After 12 seconds there is a way out. */
export const FrameRefused: Story = { args: { fault: 'frame refused' } };

/** The kit waits 15 seconds for a frame that does not load, and never opens it later. */
export const FrameNeverLoads: Story = { args: { fault: 'frame never loads' } };

/** A script that does not answer is tried for 25 seconds. */
export const ScriptNeverAnswers: Story = { args: { fault: 'script never answers' } };
